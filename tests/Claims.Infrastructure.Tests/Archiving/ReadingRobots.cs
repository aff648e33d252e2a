using Claims.Infrastructure.Archiving;

namespace Claims.Infrastructure.Tests.Archiving;

public sealed class ReadingRobots
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news/", "/news/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbyyc", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: claims\nAllow: /", "/a", true)]
    [InlineData("User-agent: Claims\nUser-agent: other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("user-agent: *  # everybody\r\ndisallow: /a # not this", "/a", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    public void A_path_is_asked_for_or_left_alone(string text, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Read(text, "Claims").Allows(new Uri("https://example.org" + path)));

    [Fact]
    public void Rubbish_forbids_nothing()
    {
        Assert.True(RobotsRules.Read(new string(':', 1_000_000) + "\0\uFFFF<html>", "Claims").Allows(new Uri("https://example.org/")));
        // Stars on stars: a matcher that tries every split never ends here.
        Assert.True(RobotsRules.Read("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "b$", "Claims").Allows(new Uri("https://example.org/" + new string('a', 1_000))));
    }
}
