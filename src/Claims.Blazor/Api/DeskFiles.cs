using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Files;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Claims.Blazor.Api;

/// <summary>Pictures of the desk: sent by members who record claims, seen by members.</summary>
internal static class DeskFiles
{
    public static void MapDeskFiles(this IEndpointRouteBuilder routes)
    {
        // A script asks here, not somebody who could be led to the sign-in page or read the page of what is not found.
        var files = routes.MapGroup("/desk/files").RequireAuthorization().DisableCookieRedirect().WithMetadata(new SkipStatusCodePagesAttribute());
        // The body is the picture itself. A foreign page cannot send it in a member's name: the origin is checked, so no token is.
        files.MapPost("", KeepAsync).DisableAntiforgery();
        files.MapGet("/{sha256:length(64)}", ReadAsync);
    }

    private static async Task<IResult> KeepAsync(HttpContext context, OwnPages ownPages, AppSender sender, IFileStore store, CancellationToken cancel)
    {
        if (!ownPages.Sent(context.Request)) return Error.NotAllowed("This was not sent from a page of the desk.").ToProblem();
        var limit = await sender.SendAsync(new AskToUpload.Query(), cancel: cancel);
        if (!limit.IsDone) return limit.Error.ToProblem();
        // Twice as much may come: where the server itself stops reading, the sender finds a broken connection in place of the words below.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = 2 * limit.Value;
        var kept = await ReceiveAsync(context.Request.Body, store, cancel);
        if (!kept.IsDone) return kept.Error.ToProblem();
        var noted = await sender.SendAsync(new KeepFile.Command(kept.Value.Sha256), cancel: cancel);
        return noted.IsDone ? Results.Ok(new { sha256 = kept.Value.Sha256, mediaType = kept.Value.MediaType }) : noted.Error.ToProblem();
    }

    private static async Task<Result<KeptFile>> ReceiveAsync(Stream body, IFileStore store, CancellationToken cancel)
    {
        try
        {
            return await store.KeepPictureAsync(body, cancel);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return KeptFile.TooLarge;
        }
    }

    private static async Task<IResult> ReadAsync(string sha256, HttpContext context, AppSender sender, IFileStore store, CancellationToken cancel)
    {
        var found = await sender.SendAsync(new FindFile.Query(sha256), cancel: cancel);
        if (!found.IsDone) return found.Error.ToProblem();
        if (store.Open(sha256) is not { } content) return Error.NotFound("file").ToProblem();
        // Never a page of ours, whatever the bytes say when somebody opens them alone. The address names the bytes, so they never change.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Stream(content, found.Value.MediaType, entityTag: new EntityTagHeaderValue($"\"{sha256}\""));
    }
}
