using Microsoft.AspNetCore.Http;

namespace Claims.Infrastructure.Identity;

/// <summary>For TLS alone under a public address with https, though a proxy may speak plainly to us; who asks the machine itself goes on signing in without.</summary>
/// <param name="publicUrl">The address that readers know, if one is set.</param>
internal sealed class SiteCookie(Uri? publicUrl) : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        if (publicUrl?.Scheme == Uri.UriSchemeHttps && string.Equals(context.Request.Host.Host, publicUrl.Host, StringComparison.OrdinalIgnoreCase)) options.Secure = true;
        return options;
    }
}
