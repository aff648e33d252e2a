using Claims.Application.Domain.Sources;

namespace Claims.Blazor.Components.Research;

/// <summary>The terms of sources, as they are chosen and read.</summary>
internal static class SourceWords
{
    public static string Of(Tier tier) => tier switch
    {
        Tier.Primary => "Primary",
        Tier.Secondary => "Secondary",
        _ => "Primary or secondary?",
    };

    public static string Of(SourceType type) => type switch
    {
        SourceType.OfficialRecord => "official record",
        SourceType.Dataset => "dataset",
        SourceType.Court => "court",
        SourceType.Legislation => "legislation",
        SourceType.Research => "research",
        SourceType.Transcript => "transcript",
        SourceType.Recording => "recording",
        SourceType.NewsReport => "news report",
        SourceType.Expert => "expert",
        SourceType.Eyewitness => "eyewitness",
        SourceType.SocialPost => "social post",
        SourceType.Archive => "archive",
        _ => "encyclopaedia",
    };
}
