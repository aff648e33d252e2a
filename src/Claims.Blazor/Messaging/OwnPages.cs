namespace Claims.Blazor.Messaging;

/// <summary>Tells requests that our own pages make from those that a foreign page makes in a member's name.</summary>
public sealed class OwnPages(IConfiguration configuration)
{
    // Behind a proxy the request's own host may be an inner one.
    private readonly string? publicOrigin = Uri.TryCreate(configuration["Site:PublicUrl"], UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>A page of ours sends an Origin with every WebSocket and POST; a GET of the same origin may come without, but then with Sec-Fetch-Site.</summary>
    public bool Sent(HttpRequest request)
    {
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin) return request.Headers["Sec-Fetch-Site"] == "same-origin";
        return origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || origin.Equals(publicOrigin, StringComparison.OrdinalIgnoreCase);
    }
}
