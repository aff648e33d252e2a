using System.Text;
using AngleSharp.Dom;
using Claims.Application.UseCases.Review;

namespace Claims.Blazor.Components.Pieces;

/// <summary>Marks the sentences of a rendered reasoning that rest on no evidence, where they stand.</summary>
internal static class BareSentences
{
    private const string Blocks = "p, li";

    public static void Mark(IElement reasoning)
    {
        foreach (var block in reasoning.QuerySelectorAll(Blocks).ToList()) MarkIn(block);
    }

    private static void MarkIn(IElement block)
    {
        var (text, pieces) = Read(block);
        foreach (var bare in SentenceCover.InBlock(text).Where(placed => placed.Sentence.IsBare).Reverse())
            foreach (var (node, at) in pieces)
                Wrap(node, Math.Max(bare.Start, at) - at, Math.Min(bare.Start + bare.Length, at + node.Length) - at);
    }

    // As it would be typed on one line: a link to a source is its citation again. Words of a list in the list have their own block.
    private static (string Text, List<(IText Node, int At)> Pieces) Read(IElement block)
    {
        var text = new StringBuilder();
        var pieces = new List<(IText, int)>();
        Walk(block);
        return (text.ToString(), pieces);

        void Walk(INode parent)
        {
            foreach (var child in parent.ChildNodes)
            {
                if (child is IText words)
                {
                    pieces.Add((words, text.Length));
                    text.Append(words.Data.Replace('\u2009', ' ').Replace('\n', ' '));
                }
                else if (child is IElement { ClassName: "cite" } cite) text.Append(" [").Append(cite.TextContent).Append(']');
                else if (child is IElement inner && !inner.Matches(Blocks + ", ul, ol, pre, table, blockquote")) Walk(inner);
            }
        }
    }

    // From the last sentence to the first: what is cut off behind has been dealt with.
    private static void Wrap(IText node, int from, int to)
    {
        if (to <= from || string.IsNullOrWhiteSpace(node.Data[from..to])) return;
        if (to < node.Length) node.Split(to);
        var words = from > 0 ? node.Split(from) : node;
        var mark = node.Owner!.CreateElement("mark");
        mark.ClassName = "bare";
        mark.SetAttribute("title", "Rests on no evidence");
        words.Parent!.ReplaceChild(mark, words);
        mark.AppendChild(words);
    }
}
