using System.Text;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Reading;
using Claims.Infrastructure.Tests.Fetching;
using Claims.Tests.Desks;

namespace Claims.Infrastructure.Tests.Reading;

/// <summary>Pages in the manner of many kinds of sites, written for this: how many titles, days, publishers and texts are right. The report stands in the test's output.</summary>
public sealed class MeasuringPages
{
    private const string Words =
        "The accounts of the city say that sixty million were paid for the bridge in three parts, the last of them in the spring of this year, and that no part was late. "
        + "The court of auditors looked at every bill and found nothing that would have to be paid back by anybody who took part in it.";

    private const string More =
        "Whoever says forty million leaves out the ramps, which were built by the state and paid for by the town, as the contract of 2021 shows on its third page for everybody to read.";

    private static readonly IReadOnlyList<Sample> Samples = Read();

    [Fact]
    public void There_are_more_than_thirty_structures() => Assert.InRange(Samples.Count, 31, 100);

    [Fact]
    public void Titles_days_and_publishers_are_read()
    {
        var read = Samples.Select(sample => (Sample: sample, Page: PageSample.Read(Encoding.UTF8.GetBytes(sample.Html), sample.Url, "text/html", "utf-8"))).ToList();

        Report("titles", read.Count(row => row.Page.Title == row.Sample.Title), 51, read.Where(row => row.Page.Title != row.Sample.Title).Select(row => $"{row.Sample.Name}: {row.Page.Title}"));
        Report("days", read.Count(row => (row.Page.PublishedOn?.ToString() ?? "-") == row.Sample.Day), 52, read.Where(row => (row.Page.PublishedOn?.ToString() ?? "-") != row.Sample.Day).Select(row => $"{row.Sample.Name}: {row.Page.PublishedOn}"));
        Report("publishers", read.Count(row => (row.Page.Publisher ?? "-") == row.Sample.Publisher), 52, read.Where(row => (row.Page.Publisher ?? "-") != row.Sample.Publisher).Select(row => $"{row.Sample.Name}: {row.Page.Publisher}"));
        var signed = read.Where(row => row.Sample.Author is not null).ToList();
        Report("authors, where one is stated here,", signed.Count(row => (row.Page.Author ?? "-") == row.Sample.Author), 16, signed.Where(row => (row.Page.Author ?? "-") != row.Sample.Author).Select(row => $"{row.Sample.Name}: {row.Page.Author}"));
        Assert.All(read.Where(row => row.Page.Title is not null), row => Assert.True(row.Page.Found!.ContainsKey("title")));
    }

    [Fact]
    public async Task The_words_are_read_and_what_stands_around_is_not()
    {
        List<string> lost = [], littered = [];
        foreach (var sample in Samples)
        {
            var text = await Reader.ReadAsync(Encoding.UTF8.GetBytes(sample.Html), "utf-8", TestContext.Current.CancellationToken);
            if (!text.IsDone || !text.Value.Text.Contains(Words, StringComparison.Ordinal) || !text.Value.Text.Contains(More, StringComparison.Ordinal)) lost.Add(sample.Name);
            else if (text.Value.Text.Contains("MENU", StringComparison.Ordinal) || text.Value.Text.Contains("ASIDE", StringComparison.Ordinal) || text.Value.Text.Contains("FOOT", StringComparison.Ordinal)) littered.Add(sample.Name);
        }

        Report("texts", Samples.Count - lost.Count, Samples.Count, lost);
        Report("texts without what stands around", Samples.Count - lost.Count - littered.Count, Samples.Count - 2, littered);
    }

    [Fact]
    public async Task The_words_of_a_PDF_are_read_page_by_page()
    {
        var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica);
        foreach (var line in new[] { "The bridge cost sixty million.", "The second page says so too." })
            builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText(line, 12, new UglyToad.PdfPig.Core.PdfPoint(50, 700), font);

        var text = await Reader.ReadAsync(builder.Build(), null, TestContext.Current.CancellationToken);

        Assert.Equal("The bridge cost sixty million.\nThe second page says so too.", text.Value.Text);
    }

    [Theory]
    [InlineData("%PDF-1.7 and nothing that follows from it", "text.unreadable")]
    [InlineData("<!doctype html><script>var words = 'none that are read';</script>", "text.none")]
    public async Task What_has_no_words_is_told(string content, string code) =>
        Assert.Equal(code, (await Reader.ReadAsync(Encoding.UTF8.GetBytes(content), null, TestContext.Current.CancellationToken)).Error?.Code);

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<p><b><i>", 60_000)]
    [InlineData("<nav>", 1_000)]
    [InlineData("<table><td>", 60_000)]
    public async Task A_page_that_nests_without_end_keeps_its_words(string tag, int times)
    {
        var page = "<!doctype html>" + string.Concat(Enumerable.Repeat(tag, times)) + Words;

        var text = await Reader.ReadAsync(Encoding.UTF8.GetBytes(page), null, TestContext.Current.CancellationToken);

        Assert.Equal(Words, text.Value.Text);
    }

    private static readonly PageText Reader = new(new PdfReading(Desk.BuiltBeside, TimeProvider.System), TimeProvider.System);

    private static void Report(string what, int right, int least, IEnumerable<string> wrong)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {right} of {Samples.Count} right. Wrong: {string.Join("; ", wrong)}");
        Assert.True(right >= least, $"{what}: {right} of {Samples.Count} right, {least} before. Wrong: {string.Join("; ", wrong)}");
    }

    private static List<Sample> Read()
    {
        using var file = new StreamReader(typeof(MeasuringPages).Assembly.GetManifestResourceStream("pages.txt")!);
        return [.. file.ReadToEnd().Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(block =>
        {
            var line = block.IndexOf('\n', StringComparison.Ordinal);
            var facts = block[..line].Split(" | ");
            return new Sample(facts[0], facts[1], facts[2], facts[3].Trim(), facts[4].Trim(), facts.Length > 5 ? facts[5].Trim() : null, Filled(block[(line + 1)..]));
        })];
    }

    private static string Filled(string html) => html
        .Replace("{P}", $"<p>{Words}</p><p>{More}</p>", StringComparison.Ordinal)
        .Replace("{T}", $"{Words}<br>{More}", StringComparison.Ordinal)
        .Replace("{NAV}", string.Concat(Enumerable.Range(1, 12).Select(i => $"<li><a href=/{i}>MENU entry {i}</a></li>")), StringComparison.Ordinal)
        .Replace("{ASIDE}", "<p>ASIDE: subscribe to our letter and never miss what others read.</p><a href=/x>ASIDE read also: another story of this page</a>", StringComparison.Ordinal)
        .Replace("{FOOT}", "<p><a href=/about>FOOT imprint</a> <a href=/privacy>FOOT privacy</a> FOOT all rights reserved</p>", StringComparison.Ordinal);

    /// <param name="Day">ISO 8601; a hyphen where the page names none.</param>
    /// <param name="Author">Nothing where that is not measured.</param>
    private sealed record Sample(string Name, string Url, string Title, string Day, string Publisher, string? Author, string Html);
}
