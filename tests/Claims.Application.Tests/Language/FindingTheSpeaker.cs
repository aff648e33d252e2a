using Claims.Application.Language.Attribution;

namespace Claims.Application.Tests.Language;

public sealed class FindingTheSpeaker
{
    /// <summary>The words between the brackets are selected.</summary>
    [Theory]
    [InlineData("“[Wages fell by half],” said Maria Lopez.", "Maria Lopez")]
    [InlineData("Maria Lopez said that [wages fell by half].", "Maria Lopez")]
    [InlineData("[Wages fell], according to Maria Lopez.", "Maria Lopez")]
    [InlineData("Maria Lopez came in. Later Lopez told reporters that [wages fell].", "Maria Lopez")]
    [InlineData("Maria Lopez came in. “[Wages fell],” she said.", "Maria Lopez")]
    [InlineData("SANDERS: [Wages fell by half].", "SANDERS")]
    [InlineData("Jean Petit: [Wages fell by half]. He said so himself.", "Jean Petit")]
    [InlineData("“It rains,” said Jean Petit. “[Wages fell],” said Maria Lopez.", "Maria Lopez")]
    [InlineData("President Donald Trump has claimed that [it was over].", "President Donald Trump")]
    [InlineData("[Wages fell by half last year.] It rained a lot.", null)]
    [InlineData("[Wages]", null)]
    [InlineData("He said that [wages fell].", null)]
    public void The_text_names_who_says_it(string marked, string? expected)
    {
        var start = marked.IndexOf('[');
        var text = marked.Replace("[", "").Replace("]", "");

        Assert.Equal(expected, SpeakerFinder.Find(text, start, marked.IndexOf(']') - start - 1));
    }

    [Fact]
    public void Any_place_in_any_text_is_read_without_a_fault()
    {
        var random = new Random(3);
        string[] scraps = ["said", "Maria", "he", " ", "\n", ":", ".", "according to", "“", "\uD83D\uDE00", "A", "told", ","];
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => scraps[random.Next(scraps.Length)] + (random.Next(2) == 0 ? " " : "")));
            var start = random.Next(text.Length);
            _ = SpeakerFinder.Find(text, start, random.Next(text.Length - start + 1));
        }
    }
}
