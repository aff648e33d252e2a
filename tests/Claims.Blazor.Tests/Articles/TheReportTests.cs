using Bunit;
using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Blazor.Components.Articles;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace Claims.Blazor.Tests.Articles;

public sealed class TheReportOfAnArticle : DeskContext
{
    private static readonly ReportArticle.ClaimEntry Held = new(
        3, "The bridge cost forty million", "it cost forty million", false, Stage.Approved, PublicationState.Held, null, null, [], "the-bridge", new ReportArticle.TakenOff("New accounts came out.", new DateTimeOffset(2025, 8, 25, 9, 0, 0, TimeSpan.Zero)), null);

    private static readonly ReportArticle.Report Report = new(5, new ArticleFacts("A speech", null, "The Paper", PartialDate.Of(2025, 8, 25), null, "en"), DateTimeOffset.UnixEpoch, [Held], []);

    private readonly Site site = new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Site:PublicUrl"] = "https://desk.example/" }).Build(), new HostingEnvironment { EnvironmentName = "Production" });

    public TheReportOfAnArticle()
    {
        Services.AddSingleton(site);
        Sender.On<ReportArticle.Query>(_ => (Result<ReportArticle.Report>)Report);
    }

    [Fact]
    public void Says_of_a_check_that_was_taken_off_what_its_readers_are_told()
    {
        var page = Show<ArticleReportPage>(shown => shown.Add(report => report.Id, 5));

        var note = page.Find("[role=note]").TextContent;
        Assert.Contains("We are looking at this check again, since 25 August 2025.", note, StringComparison.Ordinal);
        Assert.Contains("New accounts came out.", note, StringComparison.Ordinal);
        Assert.Contains("Readers see this at", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_the_same_as_a_document()
    {
        var blocks = ReportDocument.Of(Report with { Claims = [Held with { Publication = PublicationState.Withdrawn }] }, site, Services.GetRequiredService<SiteClock>());

        var said = blocks.OfType<Paragraph>().Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))).ToList();
        Assert.Contains("We have withdrawn this check, since 25 August 2025. New accounts came out.", said);
        Assert.Contains(said, text => text.StartsWith("Readers see this at https://desk.example/", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_why_a_claim_is_not_checked_on_the_page_and_in_the_document()
    {
        var report = Report with { Claims = [Held with { Stage = Stage.Declined, Publication = PublicationState.None, Slug = null, TakenOff = null, DeclinedFor = "Opinion" }] };
        Sender.On<ReportArticle.Query>(_ => (Result<ReportArticle.Report>)report);

        var page = Show<ArticleReportPage>(shown => shown.Add(shows => shows.Id, 5));
        var said = ReportDocument.Of(report, site, Services.GetRequiredService<SiteClock>()).OfType<Paragraph>().Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)));

        Assert.Contains("Not checked: Opinion.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Not checked: Opinion.", said);
    }
}
