using Claims.Infrastructure.Fetching;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class JudgingUrls
{
    private static readonly UrlRule Rule = new(new FetchOptions { OwnHost = "desk.example.com" });

    [Theory]
    [InlineData("ftp://news.example.com/", "fetch.scheme")]
    [InlineData("file:///etc/passwd", "fetch.scheme")]
    [InlineData("javascript:alert(1)", "fetch.scheme")]
    [InlineData("data:text/html,x", "fetch.scheme")]
    [InlineData("gopher://news.example.com/", "fetch.scheme")]
    [InlineData("http://user@news.example.com/", "fetch.user-info")]
    [InlineData("http://user:pass@news.example.com/", "fetch.user-info")]
    [InlineData("http://news.example.com:22/", "fetch.port")]
    [InlineData("http://news.example.com:8080/", "fetch.port")]
    [InlineData("https://news.example.com:0/", "fetch.port")]
    [InlineData("http://127.0.0.1/", "fetch.address")]
    [InlineData("http://127.1/", "fetch.address")]
    [InlineData("http://0x7f.1/", "fetch.address")]
    [InlineData("http://0177.0.0.1/", "fetch.address")]
    [InlineData("http://2130706433/", "fetch.address")]
    [InlineData("http://0x7f000001/", "fetch.address")]
    [InlineData("http://127.0.0.1./", "fetch.address")]
    [InlineData("http://①②⑦.⓪.⓪.①/", "fetch.address")]
    [InlineData("http://１２７.０.０.１/", "fetch.address")]
    [InlineData("http://127。0。0。1/", "fetch.address")]
    [InlineData("http://1.2.3.4.5/", "fetch.address")]
    [InlineData("http://news.0x7f/", "fetch.address")]
    [InlineData("http://[::1]/", "fetch.address")]
    [InlineData("http://[::ffff:7f00:1]/", "fetch.address")]
    [InlineData("http://[::ffff:127.0.0.1]/", "fetch.address")]
    [InlineData("http://[fe80::1%25eth0]/", "fetch.address")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "fetch.address")]
    [InlineData("http://localhost/", "fetch.address")]
    [InlineData("http://localhost./", "fetch.address")]
    [InlineData("http://LOCALHOST/", "fetch.address")]
    [InlineData("http://ｌｏｃａｌｈｏｓｔ/", "fetch.address")]
    [InlineData("http://a.localhost/", "fetch.address")]
    [InlineData("http://intranet/", "fetch.address")]
    [InlineData("http://\ud800/", "fetch.address")]
    [InlineData("http://metadata.google.internal/", "fetch.address")]
    [InlineData("http://printer.local/", "fetch.address")]
    [InlineData("http://router.home.arpa/", "fetch.address")]
    [InlineData("http://abc.onion/", "fetch.address")]
    [InlineData("https://desk.example.com/checks/1", "fetch.address")]
    [InlineData("https://DESK.example.com./checks/1", "fetch.address")]
    public void What_must_not_be_fetched_is_refused_by_name(string url, string code)
    {
        var refusal = Rule.Check(new Uri(url));

        Assert.Equal(code, refusal?.Code);
        Assert.EndsWith(".", refusal!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://news.example.com/")]
    [InlineData("https://news.example.com:443/a?b#c")]
    [InlineData("http://news.example.com:443/")]
    [InlineData("https://news.example.com./")]
    [InlineData("https://bücher.example.de/")]
    [InlineData("https://뉴스.한국/")]
    [InlineData("http://8.8.8.8/")]
    [InlineData("http://[2606:4700:4700::1111]/")]
    [InlineData("https://3news.example.co.nz/")]
    public void A_page_of_the_open_internet_is_not(string url) => Assert.Null(Rule.Check(new Uri(url)));

    [Fact]
    public void A_relative_address_is_refused() => Assert.Equal("fetch.scheme", Rule.Check(new Uri("/checks", UriKind.Relative))?.Code);

    [Fact]
    public void Ports_are_configurable_and_the_usual_ones_can_be_taken_away()
    {
        var rule = new UrlRule(new FetchOptions { Ports = [8443] });

        Assert.Null(rule.Check(new Uri("https://news.example.com:8443/")));
        Assert.Equal("fetch.port", rule.Check(new Uri("https://news.example.com/"))?.Code);
    }

    [Theory]
    [InlineData("https://news.example.com/a", "http://news.example.com/a", "fetch.downgrade")]
    [InlineData("https://news.example.com/a", "//127.0.0.1/", "fetch.address")]
    [InlineData("https://news.example.com/a", "http://127.0.0.1/", "fetch.address")]
    [InlineData("http://news.example.com/a", "file:///etc/passwd", "fetch.scheme")]
    [InlineData("http://news.example.com/a", "http://news.example.com:6379/", "fetch.port")]
    [InlineData("http://news.example.com/a", null, "fetch.redirects")]
    public void A_redirect_passes_the_same_checks(string from, string? location, string code) =>
        Assert.Equal(code, Rule.Follow(new Uri(from), location is null ? null : new Uri(location, UriKind.RelativeOrAbsolute)).Error?.Code);

    [Theory]
    [InlineData("http://news.example.com/a/b", "../c?d=1", "http://news.example.com/c?d=1")]
    [InlineData("http://news.example.com/a", "https://www.example.com/a", "https://www.example.com/a")]
    [InlineData("https://news.example.com/a", "//m.example.com/a", "https://m.example.com/a")]
    public void A_redirect_may_be_relative_or_lead_elsewhere(string from, string location, string to) =>
        Assert.Equal(new Uri(to), Rule.Follow(new Uri(from), new Uri(location, UriKind.RelativeOrAbsolute)).Value);
}
