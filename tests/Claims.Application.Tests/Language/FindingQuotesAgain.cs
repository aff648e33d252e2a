using System.Diagnostics;
using Claims.Application.Domain.Articles;
using Claims.Application.Language.Passages;

namespace Claims.Application.Tests.Language;

public sealed class FindingQuotesAgain
{
    private const string Text = "Prices rose by five percent. The minister said that wages had fallen in most regions since 2019. Prices rose by five percent. Nobody in the hall objected to that at all.";

    [Fact]
    public void Words_that_did_not_move_are_where_they_were()
    {
        var start = Text.IndexOf("wages had fallen", StringComparison.Ordinal);

        Assert.Equal(new FoundQuote(start, 16, 1), Find(Text, start, 16, Text));
    }

    [Fact]
    public void Of_two_equal_sentences_the_one_in_its_neighbourhood_is_found_even_when_it_moved()
    {
        var second = Text.LastIndexOf("Prices rose", StringComparison.Ordinal);
        var newer = "A new beginning. " + Text.Replace("most regions", "many regions");

        Assert.Equal(newer.LastIndexOf("Prices rose", StringComparison.Ordinal), Find(Text, second, 28, newer)!.Value.Start);
        Assert.Equal(17, Find(Text, 0, 28, newer)!.Value.Start);
    }

    [Theory]
    [InlineData("wages had fallen in many regions since 2019", 7.0 / 8)]
    [InlineData("wages had, he thought, fallen in most regions since 2019", 7.0 / 8)]
    [InlineData("wages had fallen in most regions", 6.0 / 8)]
    [InlineData("Wages  had\nfallen in most regions since 2019", 1.0)]
    public void Words_that_were_edited_are_found_with_how_near_they_are(string edited, double likeness)
    {
        const string quote = "wages had fallen in most regions since 2019";
        var newer = Text.Replace(quote, edited);

        var found = Find(Text, Text.IndexOf(quote, StringComparison.Ordinal), quote.Length, newer)!.Value;

        Assert.Equal(likeness, found.Likeness, 1e-9);
        Assert.StartsWith(edited[..5], newer.Substring(found.Start, found.Length));
    }

    [Fact]
    public void Words_that_are_gone_are_not_found_somewhere_else()
    {
        var newer = Text.Replace("The minister said that wages had fallen in most regions since 2019. ", "");

        Assert.Null(Find(Text, Text.IndexOf("wages", StringComparison.Ordinal), 43, newer));
    }

    [Fact]
    public void Text_edited_at_random_keeps_its_anchors()
    {
        var random = new Random(5);
        string[] words = [.. Enumerable.Range(0, 400).Select(_ => new string([.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => (char)('a' + random.Next(26)))]))];
        for (var round = 0; round < 200; round++)
        {
            var text = string.Join(' ', words);
            var first = random.Next(20, 360);
            var quote = string.Join(' ', words[first..(first + 15)]);
            var start = text.IndexOf(quote, StringComparison.Ordinal);
            // One word in ten changes, goes or comes, in the quote and around it.
            var edited = words.SelectMany(word => random.Next(30) switch { 0 => [], 1 => ["new", word], 2 => ["other"], _ => new[] { word } });

            var newer = string.Join(' ', edited);
            var found = Find(text, start, quote.Length, newer);

            Assert.NotNull(found);
            var kept = newer.Substring(found.Value.Start, found.Value.Length).Split(' ').Intersect(words[first..(first + 15)]).Count();
            Assert.True(kept >= 9, $"{kept}: {newer.Substring(found.Value.Start, found.Value.Length)}");
        }
    }

    /// <summary>Editors at work: words changed, put in and taken out, sentences moved, punctuation and capitals. Each word has a number, so what became of the quote is known.</summary>
    [Fact]
    public void After_a_thousand_random_edits_a_quote_is_where_its_words_are_and_nowhere_when_they_are_gone()
    {
        var random = new Random(17);
        var (kept, gone) = (0, 0);
        for (var round = 0; round < 1_200; round++)
        {
            var words = Enumerable.Range(0, random.Next(60, 400)).Select(number => (Text: Word(random) + (number % 9 == 8 ? "." : ""), Number: number)).ToList();
            var first = random.Next(0, words.Count - 20);
            var length = random.Next(4, 20);
            var before = string.Join(' ', words.Select(word => word.Text));
            var start = words.Take(first).Sum(word => word.Text.Length + 1);
            var quote = string.Join(' ', words.Skip(first).Take(length).Select(word => word.Text));
            if (round % 10 == 0) words.RemoveRange(first, length);
            for (var edit = random.Next(1, 60); edit > 0; edit--) Edit(words, random);

            var newer = string.Join(' ', words.Select(word => word.Text));
            var found = Find(before, start, quote.Length, newer);

            var places = Enumerable.Range(0, words.Count).Where(at => words[at].Number >= first && words[at].Number < first + length).ToList();
            if (places.Count == 0)
            {
                gone++;
                Assert.True(found is null, $"{quote} → {found} in {newer}");
                continue;
            }
            // Most of its words are there, next to each other, none of them mended: whoever reads would call it the same place.
            var isWhole = places.Count >= length * 0.8 && places[^1] - places[0] < length * 1.2 && places.SequenceEqual(places.OrderBy(at => words[at].Number));
            if (!isWhole) continue;
            kept++;
            Assert.True(found is not null, $"{quote} is lost in {newer}");
            var from = words.Take(places[0]).Sum(word => word.Text.Length + 1);
            var to = words.Take(places[^1] + 1).Sum(word => word.Text.Length + 1) - 1;
            Assert.True(found.Value.Start < to && found.Value.End > from, $"{quote} → {newer[found.Value.Start..found.Value.End]}, not {newer[from..to]}");
        }
        Assert.True(kept >= 500 && gone >= 100, $"{kept} kept, {gone} gone");
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => (char)('a' + random.Next(26)))]);

    private static void Edit(List<(string Text, int Number)> words, Random random)
    {
        var at = random.Next(words.Count);
        switch (random.Next(6))
        {
            case 0:
                words[at] = (Word(random), -1);
                break;
            case 1:
                words.Insert(at, (Word(random), -1));
                break;
            case 2 when words.Count > 30:
                words.RemoveAt(at);
                break;
            case 3:
                // The same words, otherwise written: a comma, a capital.
                words[at] = (random.Next(2) == 0 ? words[at].Text.ToUpperInvariant() : words[at].Text + ",", words[at].Number);
                break;
            case 4:
                words.InsertRange(at, Enumerable.Range(0, random.Next(1, 40)).Select(_ => (Word(random), -1)));
                break;
            default:
                var count = random.Next(1, Math.Min(30, words.Count - at + 1));
                var moved = words.GetRange(at, count);
                words.RemoveRange(at, count);
                words.InsertRange(random.Next(words.Count + 1), moved);
                break;
        }
    }

    [Fact]
    public void A_long_text_of_one_word_takes_no_more_than_seconds()
    {
        var watch = Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Repeat("a ", 250_000));

        QuoteFinder.Find(text, string.Concat(Enumerable.Repeat("b a ", 2_000)), "", "");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_selection_in_the_middle_of_a_letter_takes_the_whole_letter()
    {
        var anchor = Anchor.At("ab\U0001F600cd", 3, 2)!;

        Assert.Equal("\U0001F600c", anchor.Exact);
        Assert.Equal("ab", anchor.Prefix);
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 0)]
    [InlineData(3, 4)]
    [InlineData(1, int.MaxValue)]
    [InlineData(2, 1)]
    public void Nothing_is_no_anchor(int start, int length) => Assert.Null(Anchor.At("ab cd", start, length));

    private static FoundQuote? Find(string text, int start, int length, string newer)
    {
        var anchor = Anchor.At(text, start, length)!;
        return QuoteFinder.Find(newer, anchor.Exact, anchor.Prefix, anchor.Suffix);
    }
}
