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

    /// <summary>How often a word of <see cref="Foreign"/> stands in a claim of its language, roughly.</summary>
    private const double Often = 0.1;

    // As the stemmer leaves them. Words that mean something in English are left out: they are rare enough there to tell.
    private static readonly FrozenSet<string> Foreign = """
        aber als auch auf aus bei bis damit dann das dass dem den denn der des dich diese dieser dieses doch durch ein eine einem einen einer eines er es fur gegen haben hatte hatten
        ich ihm ihn ihr ihre ihrem ihren ihrer immer ist jede jeder kann keine keinen mehr mein mit nach nicht noch nur oder ohne sein seine seinem seinen seiner seit sich sie sind uber um
        und uns unter viele vom von vor wann warum weil wenn werden werde wie wir wird wurde wurden zu zum zur zwischen
        al algo ante como con contra cual cuando de del desde donde el ella ellos en entre era es esa ese eso esta estan estas este esto estos fue fueron ha habia hace han hasta hay la las
        le les lo los mas mi mucho muy nada ni nos o otra otro para pero poco por porque que quien se segun ser si sido sin sobre su sus tambien tiene tienen todo todos tras un una unas uno unos y ya
        au aux avec car ce cela ces cet cette chez dans depuis des dont du elle elles est et ete etre eu fait il ils je leur leurs lui mais meme moins ne notre nous ont ou par pas plus
        pour qu quand qui sa sans selon ses sont sous sur tous tout toute tres une vers vos votre vous
        ao aos apos as ate com como da das desde do dos ela ele eles em entre essa esse esta estao estava este foi foram isso isto ja la lhe mais mas mesmo muito na nao nas nem no nos num
        numa os ou para pela pelas pelo pelos por qual quando quem sao se seja sem ser sera seu seus so sobre sua suas tambem te tem tinha um uma umas uns voce
        في من على ان الى عن مع هذا هذه التي الذي ما لا لم كان كانت قد بعد قبل كل بين او ثم هو هي
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(EnglishStem.Of).ToFrozenSet();

    public static bool Contains(string word) => English.Contains(word);

    /// <summary>0 for all but the words that tie sentences of other languages together.</summary>
    public static double ShareOfForeign(string stem) => Foreign.Contains(stem) ? Often : 0;
}
