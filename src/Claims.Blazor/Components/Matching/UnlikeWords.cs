using System.Text.RegularExpressions;
using Claims.Application.Kernel;

namespace Claims.Blazor.Components.Matching;

/// <summary>What one of two sentences says and the other does not, word by word; where a word stands makes no difference.</summary>
internal static partial class UnlikeWords
{
    /// <summary>"the", "in" and "on" tell nothing apart; a figure of one digit does.</summary>
    private const int ShortestWord = 4;

    /// <returns>The sentence in pieces that follow each other; those marked stand only here.</returns>
    public static IReadOnlyList<(string Text, bool IsOnlyHere)> In(string said, string beside)
    {
        var known = Words().Matches(beside).Select(word => LookupKey.Of(word.Value)).ToHashSet();
        var pieces = new List<(string Text, bool IsOnlyHere)>();
        var from = 0;
        foreach (var word in Words().EnumerateMatches(said))
        {
            var text = said.Substring(word.Index, word.Length);
            if ((word.Length < ShortestWord && !text.Any(char.IsDigit)) || known.Contains(LookupKey.Of(text))) continue;
            // Words that follow each other are one mark.
            if (pieces.Count > 0 && string.IsNullOrWhiteSpace(said[from..word.Index])) pieces[^1] = (pieces[^1].Text + said[from..(word.Index + word.Length)], true);
            else
            {
                if (word.Index > from) pieces.Add((said[from..word.Index], false));
                pieces.Add((text, true));
            }
            from = word.Index + word.Length;
        }
        if (from < said.Length) pieces.Add((said[from..], false));
        return pieces;
    }

    // A figure is one word with all its points.
    [GeneratedRegex(@"\d+(?:[.,:/-]\d+)*|[\w-[\d]]+(?:['’]\w+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
