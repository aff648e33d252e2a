using System.Collections.Frozen;

namespace Claims.Application.Language.Matching;

/// <summary>Words that tie sentences together and tell nothing of what is claimed. Other languages' common words are told by their frequency.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> English = """
        a about after all also am an and any are as at be because been before being but by can cannot could did do does doing done dont down during each
        even few for from further get gets getting go goes going gonna got had has have having he her here hers herself hey him himself his how i if im in into is isnt it its itself
        ive just know let lets like ll me might more most much must my myself no nor not now of off oh ok on once one only onto or other our ours out over
        own please really same say says said saying see she should so some such than that thats the their theirs them themselves then there theres these they theyre thing things this those
        through to too under until up upon us very via want was we well were weve what when where whether which while who whom whose why will with would yeah yes yet you
        youre your yours yourself rt amp com www http https
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool Contains(string word) => English.Contains(word);
}
