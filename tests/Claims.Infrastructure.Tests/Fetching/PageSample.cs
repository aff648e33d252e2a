using System.Text;
using Claims.Application.Ports;
using Claims.Infrastructure.Fetching;

namespace Claims.Infrastructure.Tests.Fetching;

/// <summary>A small page, written for the tests in the manner of its kind, and what must be read from it.</summary>
internal sealed record PageSample(string Url, string Body)
{
    public static readonly DateTimeOffset Now = new(2025, 9, 1, 12, 0, 0, TimeSpan.Zero);

    public PageDetails Read(string? mediaType = "text/html", string? charset = "utf-8") => Read(Encoding.UTF8.GetBytes(Body), Url, mediaType, charset);

    public static PageDetails Read(byte[] body, string url = "https://news.example.com/a", string? mediaType = "text/html", string? charset = null, string? fileName = null) =>
        PageReader.Read(new Answer(new Uri(url), mediaType, charset, fileName, body), Now, TestContext.Current.CancellationToken);

    /// <summary>One line to compare: url, title, publisher, author, day, language, origins.</summary>
    public static string Line(PageDetails page) =>
        string.Join(" | ", page.Url, page.Title ?? "-", page.Publisher ?? "-", page.Author ?? "-", page.PublishedOn?.ToString() ?? "-", page.Language ?? "-", page.Origins is [] ? "-" : string.Join(", ", page.Origins));
}
