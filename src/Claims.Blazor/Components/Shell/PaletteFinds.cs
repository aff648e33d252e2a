using System.Globalization;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Messaging;

namespace Claims.Blazor.Components.Shell;

/// <summary>What the desk holds: claims by number or beginning, claimants, sources, members.</summary>
internal sealed class PaletteFinds(AppSender sender) : IPaletteSource
{
    public async Task<IReadOnlyList<PaletteItem>> FindAsync(string text, OpenDesk.Me me, CancellationToken cancel)
    {
        if (text.Length == 0) return [];
        var answer = await sender.SendAsync(new FindAnything.Query(text), cancel: cancel);
        return answer.IsDone ? [.. answer.Value.Select(ItemOf).OfType<PaletteItem>()] : [];
    }

    // Members have no page of their own: they lead to their work.
    private static PaletteItem? ItemOf(FindAnything.Hit hit) => hit.Kind switch
    {
        FindAnything.HitKind.Claim => new("Claims", hit.Title, $"#{hit.Id}{(hit.Stage is { } stage ? $" · {Words.Of(stage).Text}" : null)}",
            hit.Stage is { } at ? Words.Of(at).Icon : "claims", string.Create(CultureInfo.InvariantCulture, $"desk/claims/{hit.Id}")),
        FindAnything.HitKind.Claimant => new("People", hit.Title, hit.Detail, "user", string.Create(CultureInfo.InvariantCulture, $"desk/people/{hit.Id}")),
        FindAnything.HitKind.Source => new("Sources", hit.Title, hit.Detail, "page", string.Create(CultureInfo.InvariantCulture, $"desk/sources/{hit.Id}")),
        FindAnything.HitKind.Member => new("Assigned to", hit.Title, "claims", "work", string.Create(CultureInfo.InvariantCulture, $"desk/claims?who={hit.Id}")),
        _ => null,
    };
}
