using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Articles;

/// <summary>Where in an article a claim was taken from.</summary>
public sealed class ArticleMark
{
    private ArticleMark()
    {
    }

    internal ArticleMark(int number, long claimId, Anchor anchor, int onVersion, Act act) =>
        (Number, ClaimId, Anchor, OnVersion, AddedById, AddedAt) = (number, claimId, anchor, onVersion, act.By!.Value, act.At);

    public long Id { get; private set; }

    public long ArticleId { get; private set; }

    public int Number { get; private set; }

    public long ClaimId { get; private set; }

    public Anchor Anchor { get; private set; } = null!;

    /// <summary>The version in which it was marked.</summary>
    public int OnVersion { get; private set; }

    public long AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }
}

/// <summary>A place in a text by its words: the text quote selector of the Web Annotation Data Model (W3C, 2017), which holds when a newer text has moved it.</summary>
/// <param name="Exact">The marked words.</param>
/// <param name="Prefix">What stands before them, at most <see cref="Around"/>.</param>
/// <param name="Suffix">What stands behind them, at most <see cref="Around"/>.</param>
public sealed record Anchor(string Exact, string Prefix, string Suffix)
{
    /// <summary>How much of the neighbourhood is kept, in UTF-16 units.</summary>
    public const int Around = 64;

    /// <returns>Nothing when there is no such place, or only white space.</returns>
    public static Anchor? At(string text, int start, int length)
    {
        if (start < 0 || length <= 0 || length > Limits.Quote || start > text.Length - length) return null;
        var (from, to) = (start, start + length);
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (from < to && char.IsLowSurrogate(text[from])) from--;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to++;
        return from == to ? null : new Anchor(text[from..to], Whole(text, Math.Max(0, from - Around), from), Whole(text, to, Math.Min(text.Length, to + Around)));
    }

    // Not in the middle of a letter that takes two.
    private static string Whole(string text, int from, int to)
    {
        if (from < to && char.IsLowSurrogate(text[from])) from++;
        if (from < to && char.IsHighSurrogate(text[to - 1])) to--;
        return text[from..to];
    }
}
