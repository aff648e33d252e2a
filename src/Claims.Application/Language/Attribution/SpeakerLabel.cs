namespace Claims.Application.Language.Attribution;

/// <summary>The speaker's label of a transcript: "SANDERS: We won.", "SEN. BERNIE SANDERS (I-VT): …".</summary>
internal static class SpeakerLabel
{
    private const int Longest = 80;
    private const int MostWords = 6;

    /// <summary>As many labels make a transcript: a single "Update: …" does not.</summary>
    private const int Transcript = 3;

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "note", "update", "correction", "photo", "image", "video", "source", "sources", "read", "question", "answer", "caption", "breaking", "opinion", "analysis", "q", "a", "claim", "verdict", "rating", "fact", "background",
        "result", "topic", "summary", "date", "time", "place", "subject", "from", "to", "re", "http", "https", "nota", "foto", "fuente", "pregunta", "respuesta", "frage", "antwort", "quelle", "hinweis", "réponse", "remarque",
    };

    public static FoundSpeaker? At(string text, int paragraph)
    {
        var colon = text.IndexOf(':', paragraph, Math.Min(Longest, text.Length - paragraph));
        if (colon <= paragraph || (colon + 1 < text.Length && text[colon + 1] is not (' ' or '\t' or '\n' or '\u00A0'))) return null;
        var label = Bare(text[paragraph..colon]);
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords || NoNames.Contains(label) || !char.IsUpper(words[^1][0])) return null;
        return words.All(word => char.IsUpper(word[0]) || SpeechWords.IsParticle(word)) && (words.Length > 1 || label.Length > 2) ? new FoundSpeaker(label, paragraph, colon + 1 - paragraph) : null;
    }

    /// <summary>In a transcript a speaker goes on for some paragraphs without a label.</summary>
    public static FoundSpeaker? Before(string text, int paragraph, int most)
    {
        FoundSpeaker? nearest = null;
        var labels = 0;
        for (var at = paragraph; at > 0 && paragraph - at < most && labels < Transcript;)
        {
            at = at < 2 ? 0 : text.LastIndexOf('\n', at - 2) + 1;
            if (At(text, at) is not { } label) continue;
            nearest ??= label;
            labels++;
        }
        return labels >= Transcript ? nearest : null;
    }

    // "[09:14:02] SEN. BERNIE SANDERS (I-VT), CANDIDATE" → "BERNIE SANDERS".
    private static string Bare(string label)
    {
        var bare = label.Trim();
        if (bare.StartsWith('[') && bare.IndexOf(']') is > 0 and var closing) bare = bare[(closing + 1)..].TrimStart();
        if (bare.IndexOfAny(['(', ',', '[']) is > 0 and var cut) bare = bare[..cut];
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && SpeechWords.Of("en").IsTitle(words[0].TrimEnd('.').ToLowerInvariant())) words.RemoveAt(0);
        return string.Join(' ', words);
    }
}
