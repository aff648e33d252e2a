using Claims.Application.Kernel;

namespace Claims.Application.Tests.Alphabet;

public sealed class SpellingUrls
{
    [Theory]
    [InlineData("HTTPS://News.Example.COM/Path", "https://news.example.com/Path")]
    [InlineData("  https://news.example.com  ", "https://news.example.com/")]
    [InlineData("https://news.example.com:443/a", "https://news.example.com/a")]
    [InlineData("http://news.example.com:8080/a", "http://news.example.com:8080/a")]
    [InlineData("https://news.example.com./a", "https://news.example.com/a")]
    [InlineData("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4")]
    [InlineData("https://user:pass@news.example.com/a", "https://news.example.com/a")]
    [InlineData("https://news.example.com/a#part", "https://news.example.com/a")]
    [InlineData("https://news.example.com/a?utm_source=x&b=2&UTM_Medium=y&a=1&fbclid=z&gclid=q", "https://news.example.com/a?b=2&a=1")]
    [InlineData("https://news.example.com/a?fbclid=z", "https://news.example.com/a")]
    [InlineData("https://news.example.com/a?id=1&id=2&empty=&flag", "https://news.example.com/a?id=1&id=2&empty=&flag")]
    [InlineData("https://news.example.com/a/../b/./c", "https://news.example.com/b/c")]
    [InlineData("http://[2606:4700::1111]:80/a", "http://[2606:4700::1111]/a")]
    public void One_page_has_one_spelling(string pasted, string canonical)
    {
        Assert.Equal(canonical, CanonicalUrl.Of(pasted));
        Assert.Equal(canonical, CanonicalUrl.Of(canonical));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("news.example.com/a")]
    [InlineData("/checks/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://news.example.com/")]
    [InlineData("mailto:desk@example.com")]
    [InlineData("http://")]
    [InlineData("http://:80/")]
    [InlineData("http://a b/")]
    [InlineData("http://[:::]/")]
    [InlineData("http://\ud800/")]
    public void What_is_no_web_address_has_none(string? pasted)
    {
        Assert.Null(CanonicalUrl.Of(pasted));
        Assert.Null(CanonicalUrl.HostKey(pasted));
    }

    [Theory]
    [InlineData("https://www.example.com/a", "example.com")]
    [InlineData("https://m.example.com/a", "example.com")]
    [InlineData("https://mobile.example.com/a", "example.com")]
    [InlineData("https://amp.example.com/a", "example.com")]
    [InlineData("https://AMP.Example.com/a", "example.com")]
    [InlineData("https://world.example.com/a", "world.example.com")]
    [InlineData("https://www.com/", "www.com")]
    [InlineData("https://m.de/", "m.de")]
    public void A_host_and_its_twins_share_a_key(string url, string key) => Assert.Equal(key, CanonicalUrl.HostKey(url));
}
