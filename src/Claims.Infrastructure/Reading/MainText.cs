using System.Text;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Reading;

/// <summary>Chooses the words that a reader came for among the blocks of a page.</summary>
internal static class MainText
{
    /// <summary>Less than this is a teaser or a notice, not the text of a page.</summary>
    private const int Enough = 250;

    private const int LongBlock = 80;

    public static string Of(IReadOnlyList<HtmlBlock> blocks)
    {
        var among = blocks.Where(block => !block.IsAround).ToList();
        var chosen = new[]
        {
            Lean([.. among.Where(block => block.IsInArticle)]),
            Lean([.. among.Where(block => block.IsInMain)]),
            Dense(among),
            Lean(among),
            among,
        }.FirstOrDefault(candidate => Length(candidate) >= Enough && IsMost(candidate, among));
        // A page whose menu never ends, or that is all menu: better all words than none.
        chosen ??= among.Count > 0 ? among : [.. blocks];
        return Join(chosen);
    }

    // An article element around a teaser must not win over the text beside it.
    private static bool IsMost(List<HtmlBlock> candidate, List<HtmlBlock> among) => Prose(candidate) * 2 >= Prose(among);

    private static int Length(List<HtmlBlock> blocks) => blocks.Sum(block => block.Text.Length);

    private static int Prose(List<HtmlBlock> blocks) => blocks.Where(IsProse).Sum(block => block.Text.Length);

    private static bool IsProse(HtmlBlock block) => block.Text.Length >= LongBlock && block.Linked < 0.4;

    // Lists of links are no reading.
    private static List<HtmlBlock> Lean(List<HtmlBlock> blocks) => blocks.FindAll(block => block.Linked < 0.6);

    // From the first to the last prose; short blocks between are subheadings, quotes, lists. A heading right above the first belongs to it.
    private static List<HtmlBlock> Dense(List<HtmlBlock> blocks)
    {
        var first = blocks.FindIndex(IsProse);
        if (first < 0) return [];
        var last = blocks.FindLastIndex(block => IsProse(block));
        while (first > 0 && blocks[first - 1] is { IsHeading: true } or { Linked: < 0.1 } && first > 0 && blocks[first - 1].Text.Length > 20) first--;
        return Lean(blocks.GetRange(first, last - first + 1));
    }

    private static string Join(IReadOnlyList<HtmlBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (text.Length + block.Text.Length + 1 > Limits.ReadableText) break;
            if (text.Length > 0) text.Append('\n');
            text.Append(block.Text);
        }
        return text.ToString();
    }
}
