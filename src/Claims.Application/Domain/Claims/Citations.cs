using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Claims.Application.Domain.Claims;

/// <summary>Citations <c>[1]</c> and <c>[1, 2]</c> in a reasoning: numbers of evidence, read before Markdown is.</summary>
public static partial class Citations
{
    /// <summary>The numbers cited, in order, each once.</summary>
    public static ImmutableArray<int> In(string reasoning) =>
        [.. Pattern().Matches(reasoning).SelectMany(Numbers).Distinct()];

    /// <summary>Replaces every citation by what <paramref name="render"/> makes of its numbers.</summary>
    public static string Replace(string reasoning, Func<IReadOnlyList<int>, string> render) =>
        Pattern().Replace(reasoning, match => render([.. Numbers(match)]));

    private static IEnumerable<int> Numbers(Match match) =>
        match.Groups["n"].Captures.Select(capture => int.TryParse(capture.ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue);

    // Not a Markdown link "[1](…)" nor a reference definition "[1]: …", which begins a line; within a sentence a colon may follow a citation.
    [GeneratedRegex(@"\[\s*(?<n>[0-9]+)(?:\s*[,;]\s*(?<n>[0-9]+))*\s*\](?!\()(?!:(?<=^[ ]{0,3}\[[^\]\n]*\]:))", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
