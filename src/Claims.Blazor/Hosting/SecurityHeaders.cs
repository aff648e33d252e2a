using System.Security.Cryptography;

namespace Claims.Blazor.Hosting;

/// <summary>What browsers may do with each kind of page.</summary>
internal static class SecurityHeaders
{
    private const string Everywhere = "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    private const string OfAnswers = $"default-src 'none'; {Everywhere}";

    // No inline script or style at all, and so no nonce: these pages are cached. ClaimReview is a data block, which the policy does not concern.
    private const string OfReaders = $"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; {Everywhere}";

    // Passkeys need a script of ours.
    private const string OfAccounts = $"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; {Everywhere}";

    private static readonly object NonceKey = new();

    /// <summary>The nonce of this answer, for the import map of the desk's pages.</summary>
    public static string NonceOf(HttpContext context)
    {
        if (context.Items[NonceKey] is string known) return known;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        return nonce;
    }

    /// <summary>Goes first, so that no answer leaves without.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // A stored snapshot or picture brings a stricter one of its own.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = PolicyFor(context);
    }

    private static string PolicyFor(HttpContext context)
    {
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true) return OfAnswers;
        if (context.Request.Path.StartsWithSegments("/account")) return OfAccounts;
        // Only a page of the desk has asked for a nonce; asking the endpoint would go wrong where an error page took its place.
        return context.Items[NonceKey] is string nonce ? OfDesk(nonce) : OfReaders;
    }

    // MudBlazor writes style attributes; a style nonce would switch 'unsafe-inline' off.
    private static string OfDesk(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; connect-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; {Everywhere}";
}
