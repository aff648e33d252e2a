using Claims.Application.UseCases.Review;

namespace Claims.Application.Tests.Review;

public sealed class TheSentenceCover
{
    [Theory]
    [InlineData("They met [1]. It rained.", "They met.=1|It rained.=")]
    [InlineData("They met. [1] It rained [2, 3].", "They met.=1|It rained.=2,3")]
    [InlineData("They met. [1][2]", "They met.=1,2")]
    [InlineData("# They met\n\nThey met on 12 June [1].", "They met on 12 June.=1")]
    [InlineData("- The *first* [1]\n- The **second** one", "The first=1|The second one=")]
    [InlineData("1. One thing [1].\n2. Another [2].", "One thing.=1|Another.=2")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n\nA sentence [4].", "A sentence.=4")]
    [InlineData("```\nvar x = 1.\n```\nA sentence.", "A sentence.=")]
    [InlineData("One sentence\nover two lines [1].", "One sentence over two lines.=1")]
    [InlineData("See [the order](https://example.org). It says so [1].", "See [the order](https://example.org).=|It says so.=1")]
    [InlineData("", "")]
    [InlineData("[1]", "")]
    public void Each_sentence_knows_what_it_rests_on(string reasoning, string cover) =>
        Assert.Equal(cover, string.Join('|', SentenceCover.Of(reasoning).Select(sentence => $"{sentence.Text}={string.Join(',', sentence.Evidence)}")));

    [Fact]
    public void Any_text_has_a_cover()
    {
        var random = new Random(8);
        string[] scraps = ["[1]", "[", "]", ". ", "\n", "\n\n", "# ", "- ", "1. ", "> ", "|", "```", "*", "word ", "[1, 2]", "[x](y)", "\uD800", "?", "! "];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => scraps[random.Next(scraps.Length)]));
            Assert.All(SentenceCover.Of(text), sentence => Assert.NotEqual("", sentence.Text));
        }
    }
}
