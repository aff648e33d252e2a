using Claims.Application.Kernel;

namespace Claims.Infrastructure.Fetching;

/// <summary>Why a page was not fetched, in one sentence for whoever pasted its address.</summary>
internal static class Refusals
{
    public static Error Scheme { get; } = Error.Refused("fetch.scheme", "Only addresses that begin with http:// or https:// can be fetched.");

    public static Error UserInfo { get; } = Error.Refused("fetch.user-info", "An address with a user name or password in it is not fetched.");

    public static Error Address { get; } = Error.Refused("fetch.address", "This address does not lead to the open internet, so it is not fetched.");

    public static Error OwnDesk { get; } = Error.Refused("fetch.address", "This address leads back to this desk, so it is not fetched.");

    public static Error NowhereRedirect { get; } = Error.Refused("fetch.redirects", "The page sends its visitors on, but does not say where to.");

    public static Error Downgrade { get; } = Error.Refused("fetch.downgrade", "The page sends its visitors from a secure to an insecure address, which is not followed.");

    public static Error Encoding { get; } = Error.Refused("fetch.encoding", "The page was sent in a compression that cannot be read here.");

    public static Error Gone { get; } = Error.Refused("fetch.gone", "The site says that there is no such page.");

    public static Error NameNotFound { get; } = Error.Unavailable("No site was found under this name.");

    public static Error Broken { get; } = Error.Unavailable("The site could not be reached, or broke off in the middle.");

    public static Error Port(int port, IEnumerable<int> allowed) =>
        Error.Refused("fetch.port", $"Port {port} is not fetched, only {string.Join(" and ", allowed)}.");

    public static Error Redirects(int most) => Error.Refused("fetch.redirects", $"The page sends its visitors on more than {most} times.");

    public static Error TooLarge(int bytes) => Error.Refused("fetch.too-large", $"The page is larger than {bytes / 1024 / 1024} MB.");

    public static Error TooSlow(TimeSpan most) => Error.Unavailable($"The site did not answer in full within {most.TotalSeconds:0} seconds.");

    public static Error Denied(int status) => Error.Refused("fetch.denied", $"The site does not let this page be read by programs (status {status}).");

    /// <summary>For every answer that is neither a page nor a redirect.</summary>
    public static Error Status(int status) => status switch
    {
        404 or 410 => Gone,
        401 or 402 or 403 or 407 or 451 => Denied(status),
        408 or 425 or 429 or >= 500 => Error.Unavailable($"The site cannot serve this page at the moment (status {status})."),
        _ => Error.Refused("fetch.status", $"The site answered with status {status} instead of a page."),
    };
}

/// <summary>Carries a refusal out of the HTTP stack, which knows only exceptions.</summary>
internal sealed class RefusedConnection(Error error) : Exception(error.Code)
{
    public Error Error { get; } = error;
}
