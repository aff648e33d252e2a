using System.Globalization;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Searching;
using Claims.Blazor.Components.Public;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Claims.Blazor.Hosting;

/// <summary>The addresses that readers use. They ask as nobody, so that no page can depend on who is signed in.</summary>
/// <remarks>
/// Not <c>@page</c> components: those answer with an antiforgery cookie, <c>no-store</c> and the protected state of a circuit even where there is none,
/// and could not be kept for everybody.
/// </remarks>
internal static class PublicRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPublicRoutes(this WebApplication app)
    {
        var pages = app.MapGroup("").AllowAnonymous().WithMetadata(new OutputCacheAttribute { PolicyName = PublicCache.PolicyName });
        pages.MapMethods("/", Reading, FrontAsync);
        pages.MapMethods(PublicAddress.Archive, Reading, ArchiveAsync);
        pages.MapMethods("/checks/{number:long}/{slug?}", Reading, CheckAsync);
        pages.MapMethods("/checks/{number:long}/{slug}/versions/{revision:int}", Reading, VersionAsync);
        pages.MapMethods("/ratings", Reading, RatingsAsync);
        pages.MapMethods(PublicAddress.Feed, Reading, Feeds.RssFeed.ServeAsync);
        pages.MapMethods("/robots.txt", Reading, Feeds.RobotsText.Serve);
        app.MapMethods(PublicAddress.Search, Reading, SearchAsync).AllowAnonymous();
        app.MapMethods("/checks/{number:long}/pictures/{sha256}", Reading, PictureAsync).AllowAnonymous();
    }

    private static Task<IResult> FrontAsync(Courier courier, CancellationToken cancel) =>
        AnswerAsync(courier, new ReadFrontPage.Query(), checks => new RazorComponentResult<FrontPage>(new { Checks = checks }), cancel);

    private static Task<IResult> ArchiveAsync(Courier courier, long? before, CancellationToken cancel) =>
        AnswerAsync(courier, new ReadArchive.Query(before), found => new RazorComponentResult<ArchivePage>(new { Found = found, Before = before }), cancel);

    private static Task<IResult> RatingsAsync(Courier courier, CancellationToken cancel) =>
        AnswerAsync(courier, new ReadRatings.Query(), found => new RazorComponentResult<RatingsPage>(new { Found = found }), cancel);

    // Not kept: what may be asked is without end, and would push out the pages that everybody reads.
    private static Task<IResult> SearchAsync(Courier courier, HttpContext context, string? q, string? page)
    {
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 1, SearchChecks.MostPages) : 1;
        var text = CleanText.Line(q);
        context.Response.Headers.CacheControl = "no-cache";
        return AnswerAsync(courier, new SearchChecks.Query(text, number), found => new RazorComponentResult<PublicSearchPage>(new { Found = found, Text = text, Page = number }), context.RequestAborted);
    }

    private static Task<IResult> CheckAsync(Courier courier, long number, string? slug, CancellationToken cancel) =>
        AnswerAsync(courier, new ReadCheck.Query(number), found => slug == found.Slug
            ? new RazorComponentResult<CheckPage>(new { Detail = found })
            : Results.Redirect(PublicAddress.Of(number, found.Slug), permanent: true), cancel);

    private static Task<IResult> VersionAsync(Courier courier, long number, string slug, int revision, CancellationToken cancel) =>
        AnswerAsync<ReadCheck.Detail>(courier, new ReadCheck.Query(number, revision), found => found switch
        {
            // Moved only until there is a newer one, or until the hold is lifted.
            { State: PublicationState.Held } or { State: PublicationState.Live, IsSuperseded: false } => Results.Redirect(PublicAddress.Of(number, found.Slug)),
            _ when slug != found.Slug => Results.Redirect(PublicAddress.OfVersion(number, found.Slug, revision), permanent: true),
            _ => new RazorComponentResult<CheckPage>(new { Detail = found, IsForTheRecord = true }),
        }, cancel);

    private static async Task<IResult> PictureAsync(Courier courier, IFileStore files, HttpContext context, long number, string sha256)
    {
        var found = await courier.SendAsync(new FindPicture.Query(number, sha256), Caller.Nobody, context.RequestAborted);
        if (!found.IsDone || files.Open(sha256) is not { } content) return Results.NotFound();
        // Asked for again each time, as the pages are: a picture goes with its check.
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Stream(content, found.Value.MediaType, entityTag: new EntityTagHeaderValue($"\"{sha256}\""));
    }

    private static async Task<IResult> AnswerAsync<T>(Courier courier, IRequest<Result<T>> query, Func<T, IResult> page, CancellationToken cancel)
    {
        var answer = await courier.SendAsync(query, Caller.Nobody, cancel);
        return answer.IsDone ? page(answer.Value) : Results.StatusCode(answer.Error.Kind == ErrorKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
    }
}
