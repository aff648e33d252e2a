using System.Text.RegularExpressions;

namespace Claims.Application.Language.Passages;

/// <summary>Finds a quoted passage in the text that it was taken from.</summary>
/// <remarks>Time grows with the length of the text: one walk over its words finds the best stretches, and only these are compared word by word.</remarks>
public static partial class PassageFinder
{
    /// <summary>From here on a passage counts as found, with its figure shown.</summary>
    public const int NearEnough = 80;

    /// <summary>Fewer words are found anywhere by chance, so they are found exactly or not at all.</summary>
    private const int FewestForNear = 4;

    private const int Candidates = 4;

    /// <param name="text">Readable text of the source.</param>
    /// <param name="passage">As quoted; parts left out are marked by an ellipsis, also in brackets.</param>
    public static PassageMatch Find(string text, string passage)
    {
        var parts = Ellipsis().Split(passage).Select(Words.Of).Where(words => words.Count > 0).ToList();
        if (parts.Count == 0) return new PassageMatch(PassageFound.Missing, 0, 0, 0);
        var words = Words.Of(text);
        var from = 0;
        var found = new List<Stretch>();
        foreach (var part in parts)
        {
            // What follows an ellipsis stands later in the text.
            if (FindPart(words, from, part) is not { } stretch) return Missing(found, 0);
            found.Add(stretch);
            if (stretch.Nearness < NearEnough) return Missing(found, stretch.Nearness);
            from = stretch.Last + 1;
        }
        var nearness = (int)Math.Floor(found.Zip(parts, (stretch, part) => stretch.Nearness * (double)part.Count).Sum() / parts.Sum(part => part.Count));
        var start = words[found[0].First].Start;
        return new PassageMatch(nearness == 100 ? PassageFound.Exact : PassageFound.Near, nearness, start, words[found[^1].Last].End - start);
    }

    private static PassageMatch Missing(List<Stretch> found, int nearness) => new(PassageFound.Missing, found.Count > 1 ? Math.Min(nearness, found[^1].Nearness) : nearness, 0, 0);

    private static Stretch? FindPart(List<Word> text, int from, List<Word> passage)
    {
        if (FindExact(text, from, passage) is { } exact) return exact;
        if (passage.Count < FewestForNear) return null;
        return Windows(text, from, passage).Select(at => (Stretch?)Align(text, at, passage)).MaxBy(stretch => stretch!.Value.Nearness);
    }

    // A quotation may end inside a word ("wants to meet" of "wants to meet-and-greet", "싶다" of "싶다고"); one of few words may not.
    private static Stretch? FindExact(List<Word> text, int from, List<Word> passage)
    {
        var mayEndInside = passage.Count >= 3;
        var core = mayEndInside ? passage[..^1] : passage;
        var failed = Failures(core);
        var matched = 0;
        for (var i = from; i < text.Count; i++)
        {
            while (matched > 0 && text[i].Folded != core[matched].Folded) matched = failed[matched - 1];
            if (text[i].Folded == core[matched].Folded) matched++;
            if (matched < core.Count) continue;
            if (!mayEndInside) return new Stretch(i - core.Count + 1, i, 100);
            if (i + 1 < text.Count && text[i + 1].Folded.StartsWith(passage[^1].Folded, StringComparison.Ordinal)) return new Stretch(i - core.Count + 1, i + 1, 100);
            matched = failed[matched - 1];
        }
        return null;
    }

    // Knuth, Morris and Pratt: a passage of one repeated word must not make the search quadratic.
    private static int[] Failures(List<Word> passage)
    {
        var failed = new int[passage.Count];
        for (int i = 1, matched = 0; i < passage.Count; i++)
        {
            while (matched > 0 && passage[i].Folded != passage[matched].Folded) matched = failed[matched - 1];
            if (passage[i].Folded == passage[matched].Folded) matched++;
            failed[i] = matched;
        }
        return failed;
    }

    /// <summary>Where a window of the passage's length holds most of its words, whatever their order: the best few, apart from each other.</summary>
    private static List<int> Windows(List<Word> text, int from, List<Word> passage)
    {
        var need = passage.GroupBy(word => word.Folded).ToDictionary(words => words.Key, words => words.Count());
        var have = new Dictionary<string, int>(need.Count);
        var shared = 0;
        var best = new List<(int At, int Shared)>();
        for (var i = from; i < text.Count; i++)
        {
            if (need.TryGetValue(text[i].Folded, out var needed) && (have[text[i].Folded] = have.GetValueOrDefault(text[i].Folded) + 1) <= needed) shared++;
            var left = i - passage.Count;
            if (left >= from && need.TryGetValue(text[left].Folded, out var lost) && have[text[left].Folded]-- <= lost) shared--;
            Note(best, Math.Max(from, left + 1), shared, passage.Count);
        }
        return [.. best.Select(window => window.At)];
    }

    private static void Note(List<(int At, int Shared)> best, int at, int shared, int apart)
    {
        if (shared == 0) return;
        var near = best.FindIndex(window => Math.Abs(window.At - at) < apart);
        if (near >= 0)
        {
            if (best[near].Shared < shared) best[near] = (at, shared);
            return;
        }
        if (best.Count < Candidates) best.Add((at, shared));
        else if (best.Min(window => window.Shared) is var least && least < shared) best[best.FindIndex(window => window.Shared == least)] = (at, shared);
    }

    // The passage against the window and a quarter more on each side: the stretch that takes the fewest words added, dropped or changed.
    private static Stretch Align(List<Word> text, int at, List<Word> passage)
    {
        var slack = (passage.Count / 4) + 2;
        var first = Math.Max(0, at - slack);
        var count = Math.Min(text.Count, at + passage.Count + slack) - first;
        var (above, row) = (new (double Cost, int Start)[count + 1], new (double Cost, int Start)[count + 1]);
        for (var j = 0; j <= count; j++) above[j] = (0, j);
        for (var i = 1; i <= passage.Count; i++)
        {
            row[0] = (i, 0);
            for (var j = 1; j <= count; j++)
            {
                var changed = above[j - 1].Cost + Distance(passage[i - 1].Folded, text[first + j - 1].Folded);
                var (dropped, added) = (above[j].Cost + 1, row[j - 1].Cost + 1);
                row[j] = changed <= dropped && changed <= added ? (changed, above[j - 1].Start) : dropped <= added ? (dropped, above[j].Start) : (added, row[j - 1].Start);
            }
            (above, row) = (row, above);
        }
        var end = 1;
        for (var j = 1; j <= count; j++)
            if (above[j].Cost < above[end].Cost)
                end = j;
        var nearness = (int)Math.Floor(Math.Max(0, 1 - (above[end].Cost / passage.Count)) * 100);
        return new Stretch(first + Math.Min(above[end].Start, end - 1), first + end - 1, Math.Min(nearness, 99));
    }

    // 0 for the same word, up to a half for a typing error, 1 for another word. A figure is right or another figure.
    private static double Distance(string left, string right)
    {
        if (left == right) return 0;
        if (char.IsDigit(left[0]) || char.IsDigit(right[0]) || Math.Abs(left.Length - right.Length) > 2 || Math.Min(left.Length, right.Length) < 4) return 1;
        var common = 0;
        while (common < Math.Min(left.Length, right.Length) && left[common] == right[common]) common++;
        var tail = 0;
        while (tail < Math.Min(left.Length, right.Length) - common && left[^(tail + 1)] == right[^(tail + 1)]) tail++;
        var changed = Math.Max(left.Length, right.Length) - common - tail;
        return changed <= 2 ? 0.5 * changed / 2 : 1;
    }

    [GeneratedRegex(@"\s*[\[(]?(?:\.\s?\.\s?\.|…)[\])]?\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ellipsis();

    /// <summary>From the first to the last of the text's words, both included.</summary>
    private readonly record struct Stretch(int First, int Last, int Nearness);
}
