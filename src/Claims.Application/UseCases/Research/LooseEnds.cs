namespace Claims.Application.UseCases.Research;

/// <summary>A phrase that was cut out of a sentence ends where the knife fell: "investment pledge, the".</summary>
internal static class LooseEnds
{
    // Words that lead to what was cut off; at the beginning of a phrase those that tie it to what stood before.
    private static readonly HashSet<string> Behind = Set("""
        a an the this that these those its his her their our of in on at to from by for with than as since until before after about over under into between and or but while when which who was were is are
        el la los las un una unos unas su sus lo de del en al a desde hasta con por para que como entre sobre y e o pero cuando
        """);

    private static readonly HashSet<string> Ahead = Set("""
        that and or but while when where which who whose because since until before after from than as at by to for on in up down with compared
        que y e o pero cuando donde porque desde hasta con por para como frente en
        """);

    /// <summary>The phrase without what leads to nothing at its end.</summary>
    public static string AtTheEnd(string phrase)
    {
        var words = Words(phrase).ToList();
        while (words.Count > 0 && Behind.Contains(Key(words[^1]))) words.RemoveAt(words.Count - 1);
        return Trimmed(words);
    }

    /// <summary>And without what ties it to the words before.</summary>
    public static string AtBothEnds(string phrase)
    {
        var words = Words(phrase).ToList();
        while (words.Count > 0 && Ahead.Contains(Key(words[0]))) words.RemoveAt(0);
        return AtTheEnd(string.Join(' ', words));
    }

    /// <summary>Whether it goes on with what stood before it: "when it was opened".</summary>
    public static bool IsTied(string phrase) => Words(phrase) is [var first, ..] && Ahead.Contains(Key(first));

    private static string[] Words(string phrase) => phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Trimmed(IEnumerable<string> words) => string.Join(' ', words).Trim(',', ' ', '-', '–', '—');

    private static string Key(string word) => word.Trim(',', '-', '–', '—').ToLowerInvariant();

    private static HashSet<string> Set(string words) => [.. Words(words), ""];
}
