using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Public;

/// <summary>How published facts read, in sentences.</summary>
internal static class PublicWords
{
    /// <param name="iso">ISO 8601, as precise as known.</param>
    public static string? Date(string? iso) => PartialDate.TryParse(iso, out var date) ? SiteClock.Text(date) : null;

    public static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>What stands in the place of a check that is held or withdrawn.</summary>
    public static string TakenOff(PublicationState state) => state == PublicationState.Held ? "We are looking at this check again" : "We have withdrawn this check";

    public static string Of(Medium medium) => medium switch
    {
        Medium.Post => "social media post",
        Medium.Message => "message",
        _ => medium.ToString().ToLowerInvariant(),
    };

    public static string Of(SourceType type) => type switch
    {
        SourceType.OfficialRecord => "official record",
        SourceType.NewsReport => "news report",
        SourceType.SocialPost => "social media post",
        _ => type.ToString().ToLowerInvariant(),
    };

    public static string? Of(Tier tier) => tier switch
    {
        Tier.Primary => "primary source",
        Tier.Secondary => "secondary source",
        _ => null,
    };

    public static string? Of(TranslatedBy? translator) => translator switch
    {
        TranslatedBy.Desk => "Translated by us.",
        TranslatedBy.Outlet => "As translated by the outlet.",
        TranslatedBy.Interpreter => "As the interpreter put it.",
        TranslatedBy.Machine => "Translated by machine.",
        _ => null,
    };

    public static string Short(GateWayKind way) => way switch
    {
        GateWayKind.SourceOfRecord => "Source of record",
        GateWayKind.IndependentSources => "Two independent sources",
        GateWayKind.Exception => "An exception, with its reason",
        _ => "No count needed for this rating",
    };

    public static string Short(RightOfReply reply) => reply.State switch
    {
        ReplyState.Asked => "Asked, answer awaited",
        ReplyState.Answered => "Asked and answered",
        ReplyState.NoAnswer => "Asked, no answer",
        ReplyState.NotAsked => "Not asked, with the reason",
        _ => "Not needed",
    };

    public static string Sentence(RightOfReply reply, string claimant)
    {
        var asked = $"We asked {claimant}{(reply.AskedOn is { } on ? $" on {SiteClock.Text(on)}" : "")}{(reply.AskedHow is { Length: > 0 } how ? $" ({how})" : "")}";
        return reply.State switch
        {
            ReplyState.Asked => $"{asked}{(reply.Deadline is { } until ? $" for an answer by {SiteClock.Text(until)}" : "")}. When it comes, it will stand here.",
            ReplyState.Answered => $"{asked}. The answer:",
            ReplyState.NoAnswer => $"{asked} and had no answer{(reply.Deadline is { } until ? $" by {SiteClock.Text(until)}" : "")}.",
            ReplyState.NotAsked => Reason(reply.NotAsked),
            _ => "The rating is not critical of whoever made the claim, so no reply was asked for.",
        };
    }

    private static string Reason(NotAskedReason? reason) => reason switch
    {
        NotAskedReason.Anonymous => "We could not ask for a reply: nobody knows who first made the claim.",
        NotAskedReason.Safety => "We did not ask for a reply, for somebody’s safety.",
        NotAskedReason.Deceased => "We could not ask for a reply: whoever made the claim has died.",
        NotAskedReason.NoRoute => "We found no way to reach whoever made the claim.",
        _ => "We did not ask for a reply: the words are on the public record.",
    };

    /// <summary>Who said it, as what, when and where.</summary>
    public static string Attribution(PublishedCheck check) => Joined(
        check.Claimant.JobTitle is { } role ? $"{check.Claimant.Name}, {role}" : check.Claimant.Name,
        check.AttributedTo is { } other ? $"attributing it to {other.Name}" : null,
        Date(check.SaidOn),
        check.Place);
}
