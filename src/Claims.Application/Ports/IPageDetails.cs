using Claims.Application.Kernel;

namespace Claims.Application.Ports;

/// <summary>Reads what a page out in the world says about itself, so that a pasted address fills the form. Never trusted: a person looks over every value.</summary>
public interface IPageDetails
{
    /// <summary>Fetches the page safely and reads its details.</summary>
    /// <param name="url">As pasted; may be anything.</param>
    /// <param name="cancellationToken">Ends the fetch; its cancellation is thrown, not returned.</param>
    /// <returns>
    /// Refused, with one sentence for the person who pasted it: <c>fetch.scheme</c>, <c>fetch.port</c>, <c>fetch.user-info</c>, <c>fetch.address</c> (a private or
    /// reserved network, or this desk itself), <c>fetch.redirects</c>, <c>fetch.downgrade</c> (https to http), <c>fetch.too-large</c>, <c>fetch.encoding</c>,
    /// <c>fetch.gone</c>, <c>fetch.denied</c>, <c>fetch.status</c>. Unavailable when the network or the site failed; trying again may help.
    /// </returns>
    Task<Result<PageDetails>> ReadAsync(Uri url, CancellationToken cancellationToken);
}

/// <summary>What a page says about itself: cleaned, cut to the limits of a source, nothing where it says nothing.</summary>
/// <param name="Url">Canonical; the page's own choice when that lies on the same site, else where the redirects ended.</param>
/// <param name="Title">The headline, without the publisher's name behind it.</param>
/// <param name="Publisher">As the page names itself.</param>
/// <param name="Author">Several are joined by commas.</param>
/// <param name="PublishedOn">In the publisher's own calendar day, only as precise as told.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Origins">News agencies that the page credits, e.g. from "(AFP)" or "By Reuters": a guess at what it repeats; empty when it credits none.</param>
/// <param name="Found">Where a value was found, by field in camel case: linked data, Open Graph, another meta element, a heading, the text, the file.</param>
public sealed record PageDetails(
    string Url,
    string? Title,
    string? Publisher,
    string? Author,
    PartialDate? PublishedOn,
    string? Language,
    IReadOnlyList<string> Origins,
    IReadOnlyDictionary<string, string>? Found = null);
