using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Blazor.Components.Articles;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Shell;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Claims.Blazor.Api;

/// <summary>The report of an article as a file, to hand on.</summary>
internal static class ArticleReports
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapArticleReports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/desk/articles/{id:long}/report.docx", WriteAsync).RequireAuthorization().DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());

    private static async Task<IResult> WriteAsync(long id, AppSender sender, IWordDocument document, Site site, SiteClock clock, CancellationToken cancel)
    {
        var report = await sender.SendAsync(new ReportArticle.Query(id), cancel: cancel);
        if (!report.IsDone) return report.Error.ToProblem();
        return Results.File(document.Write(report.Value.Facts.Title, "en", ReportDocument.Of(report.Value, site, clock)), Docx, $"article-{id}.docx");
    }
}
