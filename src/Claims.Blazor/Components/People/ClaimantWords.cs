using Claims.Application.Domain.Claimants;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.People;

/// <summary>How what is known of a claimant reads.</summary>
public static class ClaimantWords
{
    public static string Of(ClaimantKind kind) => kind switch
    {
        ClaimantKind.Person => "Person",
        ClaimantKind.Organisation => "Organisation",
        _ => "Unknown origin",
    };

    /// <summary>When somebody had a role.</summary>
    public static string Span(ClaimantRole role) => (role.From, role.To) switch
    {
        ({ } from, { } to) => $"{SiteClock.Text(from)} – {SiteClock.Text(to)}",
        ({ } from, null) => $"since {SiteClock.Text(from)}",
        (null, { } to) => $"until {SiteClock.Text(to)}",
        _ => "dates unknown",
    };
}
