using System.Text;
using Claims.Application.UseCases.Known;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Known;

public sealed class ImportingKnownChecks
{
    private const string One = """{"externalId":"a-1","title":"No, the moon is not cheese","claimReviewed":"The moon is made of cheese.","rating":"False","claimant":"Viral posts","claimDate":"2021-03","url":"https://other.example/a-1","datePublished":"March 6, 2021","language":"en"}""";

    private static async Task<ImportKnownChecks.Report> ImportAsync(Desk desk, params string[] lines) =>
        (await desk.SendAsSystemAsync(new ImportKnownChecks.Command("The other desk", [.. lines.Select((line, i) => new TextLine(i + 1, line, null))]))).Value;

    private static Task<Claims.Application.Domain.Known.KnownFacts> FactsAsync(Desk desk, string id) =>
        desk.ReadAsync(async db => (await db.KnownChecks.SingleAsync(check => check.ExternalId == id)).Facts);

    [UseCase]
    public async Task Keeps_every_field_as_it_was_published(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);

        await ImportAsync(desk, One);

        var facts = await FactsAsync(desk, "a-1");
        Assert.Equal(("No, the moon is not cheese", "The moon is made of cheese.", "False", "Viral posts"), (facts.Title, facts.Claim, facts.Rating, facts.Claimant));
        Assert.Equal(("2021-03", "2021-03-06", "https://other.example/a-1", "en"), (facts.SaidOn.ToString(), facts.PublishedOn.ToString(), facts.Url, facts.Language));
    }

    [UseCase]
    public async Task Again_changes_nothing_and_a_new_wording_renews(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await ImportAsync(desk, One);

        var again = await ImportAsync(desk, One);
        var renewed = await ImportAsync(desk, One.Replace("False", "Satire", StringComparison.Ordinal));

        Assert.Equal((0, 0, 1), (again.Added, again.Changed, again.Same));
        Assert.Equal((0, 1, 0), (renewed.Added, renewed.Changed, renewed.Same));
        Assert.Equal("Satire", (await FactsAsync(desk, "a-1")).Rating);
        Assert.Equal(3, await desk.ReadAsync(async db => (await db.Publishers.SingleAsync()).Edition));
    }

    [UseCase]
    public async Task Two_publishers_may_use_the_same_key(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await ImportAsync(desk, One);

        var other = await desk.SendAsSystemAsync(new ImportKnownChecks.Command("A third desk", [new TextLine(1, One, null)]));

        Assert.Equal(1, other.Value.Added);
        Assert.Equal(2, await desk.ReadAsync(db => db.KnownChecks.CountAsync()));
    }

    [UseCase]
    public async Task A_key_that_comes_twice_in_a_batch_is_one_check_and_the_later_counts(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);

        var report = await ImportAsync(desk, One, One.Replace("False", "Mixed", StringComparison.Ordinal));

        Assert.Equal(1, report.Added);
        Assert.Equal("Mixed", (await FactsAsync(desk, "a-1")).Rating);
    }

    [Theory]
    [InlineData("", "This is not JSON.")]
    [InlineData("nonsense", "This is not JSON.")]
    [InlineData("[1]", "This is not a JSON object.")]
    [InlineData("""{"claimReviewed":"x"}""", "externalId is missing.")]
    [InlineData("""{"externalId":"","claimReviewed":"x"}""", "externalId is missing.")]
    [InlineData("""{"externalId":"1","claimReviewed":"\u200b—"}""", "claimReviewed is missing.")]
    [InlineData("""{"externalId":"1","claimReviewed":"\ud800"}""", "claimReviewed is missing.")]
    [InlineData("""{"externalId":{"a":1},"claimReviewed":"x"}""", "externalId is missing.")]
    public async Task A_line_that_is_no_check_stays_out_and_says_why(string line, string problem)
    {
        await using var desk = await Desk.OpenAsync();

        var report = await ImportAsync(desk, line, One);

        Assert.Equal((1, problem, true), (report.Problems.Single().Row, report.Problems.Single().Text, report.Problems.Single().StaysOut));
        Assert.Equal(1, report.Added);
    }

    [Fact]
    public async Task Brackets_without_end_are_no_json()
    {
        await using var desk = await Desk.OpenAsync();
        var report = await ImportAsync(desk, """{"externalId":"1","claimReviewed":"x","more":""" + new string('[', 10_000) + new string(']', 10_000) + "}");
        Assert.Equal("This is not JSON.", report.Problems.Single().Text);
    }

    [Theory]
    [InlineData("""{"externalId":7,"claimReviewed":"It rains.","rating":3,"claimDate":"stated on October 22, 2019 in a mailer.:"}""", "3", "2019-10-22", 0)]
    [InlineData("""{"externalId":7,"claimReviewed":"It rains.","rating":["a"],"claimDate":"0000-00-00"}""", null, null, 2)]
    [InlineData("""{"externalId":7,"claimReviewed":"It rains.","rating":"x","rating":"y","claimDate":null,"url":"javascript:alert(1)"}""", "y", null, 1)]
    public async Task What_is_unusable_in_a_good_line_is_left_empty_with_a_note(string line, string? rating, string? saidOn, int notes)
    {
        await using var desk = await Desk.OpenAsync();

        var report = await ImportAsync(desk, line);

        var facts = await FactsAsync(desk, "7");
        Assert.Equal((rating, saidOn, null), (facts.Rating, facts.SaidOn?.ToString(), facts.Url));
        Assert.Equal((1, notes), (report.Added, report.Problems.Count));
        Assert.All(report.Problems, problem => Assert.False(problem.StaysOut));
    }

    [Fact]
    public async Task Lines_are_read_whatever_is_in_the_file()
    {
        var file = new MemoryStream([.. Encoding.UTF8.Preamble, .. "first\r\n\r\n"u8, .. new byte[] { (byte)'x', 0xFF, (byte)'\n' }, .. Enumerable.Repeat((byte)'y', BoundedLines.Longest + 1), (byte)'\n', .. "last"u8]);

        var lines = new List<TextLine>();
        await foreach (var line in BoundedLines.ReadAsync(file, TestContext.Current.CancellationToken)) lines.Add(line);

        Assert.Equal(
            [(1, "first", null), (3, null, "The line is not UTF-8 text."), (4, null, "The line is longer than 256 KiB."), (5, "last", null)],
            lines.Select(line => (line.Number, line.Text, line.Problem)));
    }
}
