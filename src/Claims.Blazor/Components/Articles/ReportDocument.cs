using Claims.Application.Domain.Publishing;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Public;
using Claims.Blazor.Components.Shell;

namespace Claims.Blazor.Components.Articles;

/// <summary>The report of an article as a document: what <see cref="ArticleReportPage"/> shows, in the same words.</summary>
public static class ReportDocument
{
    public static IReadOnlyList<Block> Of(ReportArticle.Report report, Site site, SiteClock clock)
    {
        var blocks = new List<Block>
        {
            new Heading(1, report.Facts.Title),
            new Paragraph(ArticleWords.Facts(report.Facts)),
            new Paragraph([new Run($"{ArticleWords.Progress(report.Claims.Count, report.Decided)}. ", IsStrong: true), new Run($"The text as it was read on {clock.Day(report.ReadAt)}. Report by {site.Name}.")]),
        };
        if (site.IsDemo) blocks.Add(new Paragraph([new Run("Demonstration, not a fact-check.", IsStrong: true)]));
        if (report.Facts.Url is { } url) blocks.Add(new Paragraph([new Run(url, Url: url)]));
        foreach (var claim in report.Claims) blocks.AddRange(Of(claim, report.Facts.Language, site, clock));
        if (report.Open.Count > 0)
        {
            blocks.Add(new Heading(2, "Worth checking, and not taken yet"));
            blocks.AddRange(report.Open.Select(sentence => new Paragraph($"{sentence.Text} ({ArticleWords.Why(sentence.Reasons)})", isItem: true)));
        }
        return blocks;
    }

    private static IEnumerable<Block> Of(ReportArticle.ClaimEntry claim, string language, Site site, SiteClock clock)
    {
        yield return new Heading(2, $"Claim {claim.ClaimId}: {claim.ShortClaim}");
        yield return new Quotation(claim.Words, language);
        var stage = Words.Of(claim.Stage).Text + (claim.Publication is PublicationState.Held or PublicationState.Withdrawn ? ", " + Words.Of(claim.Publication).Text.ToLowerInvariant() : "");
        var state = claim.Rating is { } rating ? $"{rating.Name} ({stage.ToLowerInvariant()})" : stage;
        yield return new Paragraph([new Run(state, IsStrong: true), new Run(claim.IsGone ? " · No longer in the article." : "")]);
        if (claim.TakenOff is { } off) yield return new Paragraph([new Run($"{PublicWords.TakenOff(claim.Publication)}, since {clock.Day(off.Since)}. ", IsStrong: true), new Run(off.Notice)]);
        if (claim.DeclinedFor is { } reason) yield return new Paragraph(ArticleWords.NotChecked(reason));
        if (claim.Conclusion is { Length: > 0 } conclusion) yield return new Paragraph(conclusion);
        if (claim.Slug is { } slug && site.Address(PublicAddress.Of(claim.ClaimId, slug)) is var check) yield return new Paragraph([new Run(claim.TakenOff is null ? "Published as " : "Readers see this at "), new Run(check, Url: check)]);
        if (claim.Sources.Count == 0) yield break;
        yield return new Heading(3, "Sources");
        foreach (var source in claim.Sources)
            yield return new Paragraph([new Run($"[{source.Number}] "), new Run(source.Title, Url: source.Url), new Run($" · {ArticleWords.About(source)}")], IsItem: true);
    }
}
