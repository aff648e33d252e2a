using System.Text.RegularExpressions;
using DiffPlex;

namespace Claims.Blazor.Components.Review;

/// <summary>Cuts a text for comparison into words, white space and signs. A figure is one word with all its points: 8.4 that became 8.9 must not read as 8.49.</summary>
internal sealed partial class WholeFigures : IChunker
{
    public static WholeFigures Instance { get; } = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        foreach (var piece in Pieces().EnumerateMatches(text)) pieces.Add(text.Substring(piece.Index, piece.Length));
        return pieces;
    }

    [GeneratedRegex(@"\d+(?:[.,:’'\u00A0\u202F/-]\d+)*|[\w-[\d]]+(?:['’]\w+)*|\s+|.", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
