using Claims.Application.Kernel;

namespace Claims.Application.Tests.Alphabet;

public sealed class SpellingTwins
{
    [Theory]
    [InlineData("https://www.voanews.com/amp/key-points/4807366.html", "https://www.voanews.com/key-points/4807366.html")]
    [InlineData("https://amp.dw.com/en/talks/a-73763812", "https://www.dw.com/en/talks/a-73763812")]
    [InlineData("https://m.example.org/story/1", "https://example.org/story/1")]
    [InlineData("http://example.org/story/1/", "https://example.org/story/1")]
    [InlineData("https://example.org/story/amp/", "https://example.org/story")]
    [InlineData("https://example.org/story.amp.html", "https://example.org/story.html")]
    [InlineData("https://example.org/story.amp", "https://example.org/story")]
    [InlineData("https://example.org/story?outputType=amp", "https://example.org/story")]
    [InlineData("https://example.org/story?id=3&amp=1", "https://example.org/story?id=3")]
    [InlineData("https://www.google.com/amp/s/example.org/story", "https://example.org/story")]
    [InlineData("https://example-org.cdn.ampproject.org/c/s/example.org/story", "https://example.org/story")]
    public void Twins_have_one_key(string twin, string page) => Assert.Equal(CanonicalUrl.TwinKey(page), CanonicalUrl.TwinKey(twin));

    [Theory]
    [InlineData("https://example.org/amp", "https://example.org/")]
    [InlineData("https://example.org/music/amp/repair", "https://example.org/music/repair")]
    [InlineData("https://example.org/story?id=3", "https://example.org/story?id=4")]
    [InlineData("https://sub.example.org/story", "https://example.org/story")]
    [InlineData("https://example.org/camp", "https://example.org/c")]
    [InlineData("https://m.com/a", "https://com/a")]
    public void Other_pages_do_not(string one, string other) => Assert.NotEqual(CanonicalUrl.TwinKey(other), CanonicalUrl.TwinKey(one));

    [Fact]
    public void What_is_no_address_has_none() => Assert.Null(CanonicalUrl.TwinKey("javascript:alert(1)"));
}
