using Claims.Application.UseCases.Articles;

namespace Claims.Blazor.Components.Articles;

/// <summary>A stretch of text that is drawn alike.</summary>
/// <param name="Start">In the article's text.</param>
/// <param name="IsFirst">The sentence begins here: what is said of it is said once.</param>
/// <param name="Mark">The claim that was taken from these words.</param>
/// <param name="OpensMark">The claim's words begin here.</param>
public sealed record Segment(int Start, string Text, OpenArticle.WeighedSentence? Sentence, bool IsFirst, OpenArticle.MarkRow? Mark, bool OpensMark);

/// <param name="Marks">Those that begin in it, for the margin.</param>
public sealed record ArticleParagraph(int Start, IReadOnlyList<Segment> Segments, IReadOnlyList<OpenArticle.MarkRow> Marks);

/// <summary>Cuts an article into paragraphs, and these where sentences and marks begin and end.</summary>
public static class ArticleLayout
{
    public static IReadOnlyList<ArticleParagraph> Of(OpenArticle.Detail article)
    {
        var paragraphs = new List<ArticleParagraph>();
        var placed = article.Marks.Where(mark => mark.Place is not null).ToList();
        int sentence = 0, start = 0;
        while (start < article.Text.Length)
        {
            var end = article.Text.IndexOf('\n', start) is >= 0 and var line ? line : article.Text.Length;
            while (sentence < article.Sentences.Count && article.Sentences[sentence].Start + article.Sentences[sentence].Length <= start) sentence++;
            if (article.Text.AsSpan(start, end - start).Trim().Length > 0) paragraphs.Add(Paragraph(article, placed, start, end, sentence));
            start = end + 1;
        }
        return paragraphs;
    }

    private static ArticleParagraph Paragraph(OpenArticle.Detail article, List<OpenArticle.MarkRow> placed, int start, int end, int firstSentence)
    {
        var sentences = article.Sentences.Skip(firstSentence).TakeWhile(sentence => sentence.Start < end).ToList();
        var marks = placed.Where(mark => mark.Place!.Value.Start < end && mark.Place.Value.End > start).ToList();
        var cuts = sentences.SelectMany(sentence => new[] { sentence.Start, sentence.Start + sentence.Length })
            .Concat(marks.SelectMany(mark => new[] { mark.Place!.Value.Start, mark.Place.Value.End }))
            .Where(cut => cut > start && cut < end).Append(start).Append(end).Distinct().Order().ToList();
        var segments = cuts.Zip(cuts.Skip(1), (from, to) => Cut(article.Text, from, to, sentences, marks)).ToList();
        return new ArticleParagraph(start, segments, [.. marks.Where(mark => mark.Place!.Value.Start >= start)]);
    }

    private static Segment Cut(string text, int from, int to, List<OpenArticle.WeighedSentence> sentences, List<OpenArticle.MarkRow> marks)
    {
        var sentence = sentences.Find(known => known.Start <= from && from < known.Start + known.Length);
        // Where two claims share words, the shorter one is drawn: the longer shows around it.
        var mark = marks.Where(known => known.Place!.Value.Start <= from && from < known.Place.Value.End).MinBy(known => known.Place!.Value.Length);
        return new Segment(from, text[from..to], sentence, sentence?.Start == from, mark, mark?.Place?.Start == from);
    }
}
