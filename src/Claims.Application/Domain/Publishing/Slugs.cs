using Claims.Application.Kernel;

namespace Claims.Application.Domain.Publishing;

/// <summary>The readable part of a check's address.</summary>
public static class Slugs
{
    private const int Longest = 80;

    /// <summary>Words joined by hyphens, at most 80 characters; "check" when nothing is left.</summary>
    public static string Of(string headline)
    {
        var slug = LookupKey.Of(headline).Replace(' ', '-');
        if (slug.Length > Longest) slug = slug[..Longest] is var cut && cut.LastIndexOf('-') is var at and > 20 ? cut[..at] : cut;
        return slug.Length == 0 ? "check" : slug;
    }
}
