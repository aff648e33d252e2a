using System.Collections.Frozen;

namespace Claims.Application.Kernel;

/// <summary>One spelling for one page: so a source is found again when it is pasted the second time.</summary>
public static class CanonicalUrl
{
    // Parameters that say where a reader came from, not what is read.
    private static readonly FrozenSet<string> Tracking = FrozenSet.ToFrozenSet(
        [
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "gad_source", "srsltid", "msclkid", "twclid", "ttclid", "yclid", "igsh", "igshid", "li_fat_id",
            "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "_ga", "_gl", "ref_src", "ref_url", "cmpid", "ocid", "smid", "spm", "xtor", "at_medium", "at_campaign",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TwinPrefixes = ["www.", "m.", "mobile.", "amp."];

    /// <summary>Lower-case scheme and punycode host, no default port, fragment, user name or tracking parameters; the rest of the query stays in order.</summary>
    /// <returns>Nothing for what is not an http or https address.</returns>
    public static string? Of(string? text)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        if (HostOf(uri) is not { } host) return null;
        if (uri.HostNameType == UriHostNameType.IPv6) host = $"[{host}]";
        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTracking(pair.Split('=')[0])).ToList();
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port;
        var query = kept.Count == 0 ? "" : "?" + string.Join('&', kept);
        return $"{uri.Scheme}://{host}{port}{uri.AbsolutePath}{query}";
    }

    /// <summary>The host of an absolute address as a resolver would read it: punycode, lower case, without a last dot.</summary>
    /// <returns>Nothing when there is none, or none that a name can be.</returns>
    public static string? HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost.TrimEnd('.').ToLowerInvariant() is { Length: > 0 } host ? host : null;
        }
        catch (UriFormatException)
        {
            // Uri takes any letters for a host and complains only here.
            return null;
        }
    }

    /// <summary>The host without <c>www.</c>, <c>m.</c> or <c>amp.</c>; nothing for what is not an address.</summary>
    public static string? HostKey(string? url)
    {
        if (Of(url) is not { } canonical) return null;
        var host = new Uri(canonical).IdnHost;
        // "m.com" is a site of its own.
        return TwinPrefixes.FirstOrDefault(prefix => host.StartsWith(prefix, StringComparison.Ordinal) && host.LastIndexOf('.') >= prefix.Length) is { } prefix
            ? host[prefix.Length..]
            : host;
    }

    /// <summary>The same for a page and its AMP and mobile twins, with either scheme: what is told apart by it may still be one page, what is alike is.</summary>
    /// <returns>Nothing for what is not an address.</returns>
    public static string? TwinKey(string? url)
    {
        if (Of(url) is not { } canonical) return null;
        var uri = new Uri(canonical);
        // Google and Cloudflare serve AMP pages of others: https://host/amp/s/publisher/path and https://publisher.cdn.ampproject.org/c/s/publisher/path.
        if (uri.Host is "www.google.com" or "google.com" && uri.AbsolutePath.StartsWith("/amp/s/", StringComparison.Ordinal)) return TwinKey("https://" + uri.AbsolutePath[7..]);
        if (uri.Host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && uri.AbsolutePath.IndexOf("/s/", StringComparison.Ordinal) is var at and >= 0) return TwinKey("https://" + uri.AbsolutePath[(at + 3)..]);
        var steps = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        // As the first or the last step "amp" is a twin's mark; between others it may be a word.
        if (steps.Count > 1 && steps[0] == "amp") steps.RemoveAt(0);
        if (steps.Count > 1 && steps[^1] is "amp" or "amp.html") steps.RemoveAt(steps.Count - 1);
        var path = string.Join('/', steps).Replace(".amp.html", ".html", StringComparison.Ordinal);
        if (path.EndsWith(".amp", StringComparison.Ordinal)) path = path[..^4];
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTwinMark(pair)).ToList();
        return $"{HostKey(canonical)}{(uri.IsDefaultPort ? "" : ":" + uri.Port)}/{path}{(query.Count == 0 ? "" : "?" + string.Join('&', query))}";
    }

    private static bool IsTwinMark(string pair) => pair is "amp" or "amp=1" or "amp=true" or "outputType=amp" or "output=amp" or "view=amp" or "m=1" or "mobile=1";

    private static bool IsTracking(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
}
