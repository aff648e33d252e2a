using Claims.Application.Domain.Sources;

namespace Claims.Blazor.Components.Research;

/// <summary>What became of an address, as a tag and as a sentence.</summary>
internal static class LinkWords
{
    public static (string Tag, string Sentence) Of(LinkState state) => state switch
    {
        LinkState.Alive => ("alive", "The page is there as it was kept."),
        LinkState.Moved => ("moved", "The address leads somewhere else now."),
        LinkState.Gone => ("gone", "The page is gone."),
        LinkState.Paywalled => ("closed", "The page is not open to everybody any more."),
        LinkState.Changed => ("changed", "The page says something else now."),
        LinkState.Unreachable => ("no answer", "The site does not answer."),
        LinkState.NotAsked => ("not watched", "The site asks programs not to look."),
        _ => ("not looked at yet", "It was not looked at again yet."),
    };
}
