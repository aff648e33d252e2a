using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>Where and when the claim was made or repeated.</summary>
public sealed class Appearance
{
    private Appearance()
    {
    }

    internal Appearance(int number, AppearanceFacts facts, bool isRepeat, long? mergedFromClaimId)
    {
        (Number, IsRepeat, MergedFromClaimId) = (number, isRepeat, mergedFromClaimId);
        Url = CleanText.LineOrNull(facts.Url);
        UrlHash = Url is null ? null : LookupKey.Hash(CanonicalUrl.Of(Url) ?? Url);
        (Outlet, On, Medium) = (CleanText.LineOrNull(facts.Outlet), facts.On, facts.Medium);
        (PictureFile, PictureAlt, IsDisturbing) = (facts.PictureFile, CleanText.LineOrNull(facts.PictureAlt), facts.IsDisturbing);
    }

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>1 is the first appearance.</summary>
    public int Number { get; private set; }

    public string? Url { get; private set; }

    /// <summary>SHA-256 of the canonical URL: finds other claims that appeared there.</summary>
    public byte[]? UrlHash { get; private set; }

    public string? Outlet { get; private set; }

    public PartialDate? On { get; private set; }

    public Medium Medium { get; private set; }

    /// <summary>The stored picture's SHA-256 in hexadecimal.</summary>
    public string? PictureFile { get; private set; }

    public string? PictureAlt { get; private set; }

    /// <summary>The picture is shown blurred until somebody asks for it.</summary>
    public bool IsDisturbing { get; private set; }

    /// <summary>Came after a verdict: the claim was repeated.</summary>
    public bool IsRepeat { get; private set; }

    /// <summary>Copied from a claim that was merged into this one.</summary>
    public long? MergedFromClaimId { get; private set; }

    internal AppearanceFacts Facts => new(Url, Outlet, On, Medium, PictureFile, PictureAlt, IsDisturbing);
}

/// <param name="PictureFile">The stored picture's SHA-256 in hexadecimal.</param>
public sealed record AppearanceFacts(
    string? Url, string? Outlet, PartialDate? On, Medium Medium, string? PictureFile = null, string? PictureAlt = null, bool IsDisturbing = false);
