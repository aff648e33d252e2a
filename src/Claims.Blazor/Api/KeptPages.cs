using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Claims.Blazor.Api;

/// <summary>What is kept of pages: downloaded by members, added to by those who research.</summary>
internal static class KeptPages
{
    public static void MapKeptPages(this IEndpointRouteBuilder routes)
    {
        // A script asks here, not somebody who could be led to the sign-in page.
        var pages = routes.MapGroup("/desk/archive").RequireAuthorization().DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());
        // The body is the file itself. A foreign page cannot send it in a member's name: the origin is checked, so no token is.
        pages.MapPost("/sources/{source:long}", (long source, string? name, HttpContext context, OwnPages own, AppSender sender, IPageArchive archive, CancellationToken cancel) =>
            KeepAsync(new UploadTo(source), name, context, own, sender, archive, cancel)).DisableAntiforgery();
        pages.MapPost("/claims/{claim:long}/appearances/{number:int}", (long claim, int number, string? name, HttpContext context, OwnPages own, AppSender sender, IPageArchive archive, CancellationToken cancel) =>
            KeepAsync(new UploadTo(null, claim, number), name, context, own, sender, archive, cancel)).DisableAntiforgery();
        pages.MapGet("/{snapshot:long}/{kind}", ReadAsync);
        routes.MapGet("/desk/claims/{number:long}/evidence.zip", PackAsync).RequireAuthorization().DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());
    }

    private static async Task<IResult> KeepAsync(
        UploadTo to, string? name, HttpContext context, OwnPages ownPages, AppSender sender, IPageArchive archive, CancellationToken cancel)
    {
        if (!ownPages.Sent(context.Request)) return Error.NotAllowed("This was not sent from a page of the desk.").ToProblem();
        var limit = await sender.SendAsync(new AskToKeepUpload.Query(to), cancel: cancel);
        if (!limit.IsDone) return limit.Error.ToProblem();
        // Told from the head: the server would break such a body off in the middle, and nobody learns why.
        if (context.Request.ContentLength > limit.Value) return ArchivedFile.TooLarge(limit.Value).ToProblem();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = limit.Value + 1;
        var kept = await archive.KeepAsync(context.Request.Body, limit.Value, cancel);
        if (!kept.IsDone) return kept.Error.ToProblem();
        var cut = name is { Length: > Limits.Line } ? name[..Limits.Line] : name;
        var noted = await sender.SendAsync(new KeepUpload.Command(to, kept.Value.Sha256, kept.Value.MediaType, kept.Value.Bytes, cut), cancel: cancel);
        return noted.IsDone ? Results.Ok(new { snapshot = noted.Value }) : noted.Error.ToProblem();
    }

    private static async Task<IResult> ReadAsync(long snapshot, PartKind kind, HttpContext context, AppSender sender, IPageArchive archive, CancellationToken cancel)
    {
        var found = await sender.SendAsync(new FindSnapshotFile.Query(snapshot, kind), cancel: cancel);
        if (!found.IsDone) return found.Error.ToProblem();
        if (archive.Open(found.Value.Sha256) is not { } content) return Error.NotFound("file").ToProblem();
        // Somebody else's page is never a page of ours: it is a download, and a picture is shown without any rights.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        context.Response.ContentLength = found.Value.Bytes;
        var isPicture = found.Value.MediaType.StartsWith("image/", StringComparison.Ordinal);
        return Results.Stream(content, TypeOf(found.Value.MediaType), isPicture ? null : $"snapshot-{snapshot}-{NameOf(kind)}{EndingOf(found.Value.MediaType)}");
    }

    private static async Task<IResult> PackAsync(long number, AppSender sender, IEvidencePackage package, CancellationToken cancel)
    {
        var claim = await sender.SendAsync(new PackEvidence.Query(number), cancel: cancel);
        if (!claim.IsDone) return claim.Error.ToProblem();
        // Beside, not straight into the answer: what fails in the middle is an error then, not a broken file; and no browser can slow the packing down.
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await package.WriteAsync(claim.Value, file, cancel);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        file.Position = 0;
        return Results.Stream(file, "application/zip", $"evidence-{number}.zip");
    }

    private static string TypeOf(string kept) => kept is "text/html" ? "application/octet-stream" : kept is "text/plain" ? "text/plain; charset=utf-8" : kept;

    private static string NameOf(PartKind kind) => kind.ToString().ToLowerInvariant();

    private static string EndingOf(string type) => type switch
    {
        "text/html" => ".html",
        "text/plain" => ".txt",
        "application/pdf" => ".pdf",
        "audio/mpeg" => ".mp3",
        "audio/wav" => ".wav",
        "audio/flac" => ".flac",
        "audio/ogg" => ".ogg",
        "audio/mp4" => ".m4a",
        "video/mp4" => ".mp4",
        "video/webm" => ".webm",
        _ => ".bin",
    };
}
