using Claims.Application.Language.Matching;

namespace Claims.Application.Tests.Language;

public sealed class BreakingWords
{
    private static string Stems(string text) => string.Join(' ', WordBreaker.Break(text).Where(word => !word.IsCommon).Select(word => word.Stem));

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("hopping", "hop")]
    [InlineData("relational", "relat")]
    [InlineData("electricity", "electr")]
    [InlineData("adjustment", "adjust")]
    [InlineData("controlling", "control")]
    [InlineData("sky", "sky")]
    [InlineData("año", "año")]
    public void A_stem_is_as_its_author_published_it(string word, string stem) => Assert.Equal(stem, EnglishStem.Of(word));

    [Theory]
    [InlineData("The U.S. and the US, but tell us", "usa usa tell")]
    [InlineData("#AustralianFires by @realDonaldTrump", "australian fire real donald trump")]
    [InlineData("$4,300 or 10% or ten percent", "4300 10 % 10 %")]
    [InlineData("Trump’s wall isn't 1.50 metres https://t.co/x9", "trump wall 1.5 metr")]
    [InlineData("see pic.twitter.com/0eJtwJyS1J now", "")]
    [InlineData("São Paulo, Ñandú", "sao paulo nandu")]
    [InlineData("北京市长", "北京 京市 市长")]
    [InlineData("المدينة", "مدينة")]
    [InlineData("", "")]
    public void Two_ways_of_writing_come_out_alike(string text, string stems) => Assert.Equal(stems, Stems(text));

    [Fact]
    public void Each_word_knows_where_it_stands()
    {
        const string Text = "“Größe” matters: 北京 #BigNews!";
        foreach (var word in WordBreaker.Break(Text)) Assert.InRange(word.Start + word.Length, word.Start + 1, Text.Length);
        Assert.Equal("Größe", Text.Substring(WordBreaker.Break(Text)[0].Start, WordBreaker.Break(Text)[0].Length));
    }

    [Fact]
    public void Names_are_told_by_their_capital_but_not_at_the_beginning_of_a_sentence() =>
        Assert.Equal(["Paris", "Macron"], WordBreaker.Break("Yesterday in Paris. Later Macron spoke.").Where(word => word.IsName).Select(word => word.Form).Select(form => char.ToUpperInvariant(form[0]) + form[1..]));

    // A blank ends a word of plain letters at once; behind a tabulator the pattern decides where it ends.
    [Fact]
    public void Plain_words_end_where_the_pattern_says()
    {
        const string Signs = "abcdefgtwpicyXHTU.:/,;'’-_%#@0123456789 .  \"()!?\né京";
        string[] ends = ["", " www.site.org/x", " http://a.b", "https: no", " pic.twitter.com/a", " U.S. a", " t.co/x bit.ly"];
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(4) == 0 ? ' ' : Signs[random.Next(Signs.Length)])]) + ends[random.Next(ends.Length)];
            Assert.Equal(WordBreaker.Break(text.Replace(' ', '\t')), WordBreaker.Break(text));
        }
    }

    [Fact]
    public void Any_text_is_good()
    {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(0x10000))]);
            foreach (var word in WordBreaker.Break(text)) Assert.InRange(word.Start + word.Length, 1, text.Length);
        }
    }
}
