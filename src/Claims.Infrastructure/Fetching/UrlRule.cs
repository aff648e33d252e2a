using System.Net;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Fetching;

/// <summary>Which addresses may be fetched at all, told before any name is looked up. Asked again at every redirect.</summary>
internal sealed class UrlRule(FetchOptions options)
{
    // Names that never lead to the open internet (RFC 6761, 6762, 7686, 8375, 9476 and ICANN's .internal).
    private static readonly string[] PrivateNames =
        ["localhost", "local", "internal", "intranet", "lan", "corp", "home", "home.arpa", "localdomain", "onion", "test", "invalid", "example", "alt"];

    private readonly HashSet<int> ports = [.. options.Ports ?? FetchOptions.UsualPorts];

    /// <returns>Nothing when it may be fetched.</returns>
    public Error? Check(Uri url)
    {
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)) return Refusals.Scheme;
        if (url.UserInfo.Length > 0) return Refusals.UserInfo;
        if (!ports.Contains(url.Port)) return Refusals.Port(url.Port, ports);
        // Folds what people and attackers write (①②⑦.⓪.⓪.①, ＬＯＣＡＬＨＯＳＴ) into what the resolver would read.
        if (CanonicalUrl.HostOf(url) is not { } host) return Refusals.Address;
        if (host == options.OwnHost) return Refusals.OwnDesk;
        // TryParse also reads 0x7f.1, 0177.0.0.1 and 2130706433, as the system's resolver would.
        if (IPAddress.TryParse(host, out var address)) return AddressRule.IsPublic(address) ? null : Refusals.Address;
        return IsPublicName(host) ? null : Refusals.Address;
    }

    /// <summary>Where a redirect leads, if it may be followed.</summary>
    /// <param name="from">The page that redirects.</param>
    /// <param name="location">Its Location header; may be relative, or missing.</param>
    public Result<Uri> Follow(Uri from, Uri? location)
    {
        if (location is null || !Uri.TryCreate(from, location, out var next)) return Refusals.NowhereRedirect;
        if (Check(next) is { } refusal) return refusal;
        if (from.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps) return Refusals.Downgrade;
        return next;
    }

    private static bool IsPublicName(string host)
    {
        var dot = host.LastIndexOf('.');
        // One label is a name of this network; a last label of digits (or 0x…) is an address in disguise, never a domain.
        if (dot <= 0 || char.IsAsciiDigit(host[dot + 1])) return false;
        return !PrivateNames.Any(name => host.EndsWith("." + name, StringComparison.Ordinal));
    }
}
