using System.Diagnostics;
using Claims.Application.Language.Sentences;

namespace Claims.Application.Tests.Language.Sentences;

/// <summary>The splitter against the table of texts beside this file, and against texts that nobody would write.</summary>
public sealed class SplittingSentences
{
    public static TheoryData<string> Texts => [.. Read()];

    [Theory, MemberData(nameof(Texts))]
    public void A_text_falls_into_its_sentences(string line)
    {
        var text = line.Replace("|", "").Replace('¶', '\n');

        var found = SentenceSplitter.Split(text).Select(sentence => sentence.In(text));

        Assert.Equal(line.Replace('¶', '\n').Split('|').Select(part => part.Trim()).Where(part => part.Length > 0), found);
    }

    [Fact]
    public void Sentences_stand_in_order_do_not_touch_and_hold_everything_that_is_not_blank()
    {
        var random = new Random(7);
        string[] scraps = [".", "?", "!", "…", "。", " ", "  ", "\n", "\n\n", "Mr", "U.S", "3", "1.", "a", "The", "“", "”", "\"", "(", ")", "»", "http://a.b/c", "\uD83D\uDE00", "\u200B", "é", "¿", "-", "؟"];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => scraps[random.Next(scraps.Length)]));
            var end = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                Assert.True(sentence.Start >= end && sentence.Length > 0);
                Assert.True(IsBlank(text[end..sentence.Start]), text);
                Assert.Equal(sentence.In(text).Trim(), sentence.In(text));
                end = sentence.End;
            }
            Assert.True(IsBlank(text[end..]), text);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("\n")]
    [InlineData("A. ")]
    [InlineData("Mr. ")]
    [InlineData("1. ")]
    [InlineData("x.)")]
    [InlineData(" ")]
    [InlineData("。")]
    [InlineData("U.S.")]
    public void A_megabyte_of_anything_takes_no_more_than_its_length(string scrap)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, 1_000_000 / scrap.Length));
        var watch = Stopwatch.StartNew();

        var sentences = SentenceSplitter.Split(text);

        // Milliseconds on any machine; work that grew with the square of the length would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
        Assert.All(sentences, sentence => Assert.True(sentence.Length < SentenceSplitter.Most + 100));
    }

    private static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '\u200B');

    private static IEnumerable<string> Read()
    {
        using var reader = new StreamReader(typeof(SplittingSentences).Assembly.GetManifestResourceStream("sentences.txt")!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
