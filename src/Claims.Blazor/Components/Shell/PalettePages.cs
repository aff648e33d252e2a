using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Desk;

namespace Claims.Blazor.Components.Shell;

/// <summary>The pages and actions of the desk, by words of their names.</summary>
internal sealed class PalettePages : IPaletteSource
{
    private static readonly (string Text, string? Key, string Icon, string Address, Permission Needs)[] Actions =
    [
        ("New claim", "c", "plus", "desk/claims/new", Permission.RecordClaims),
        ("Paste spreadsheet rows as claims", null, "plus", "desk/claims/paste", Permission.RecordClaims),
        ("Clip from any page: the bookmark", null, "link", "desk/claims/clip", Permission.RecordClaims),
        ("Duplicates: claims that are probably one", null, "claims", "desk/duplicates", Permission.TriageClaims),
        ("Triage, one by one", null, "submitted", "desk/triage", Permission.TriageClaims),
        ("Profile and security", null, "user", "account/profile", Permission.SeeDesk),
        ("Public pages", null, "public", "", Permission.SeeDesk),
    ];

    public Task<IReadOnlyList<PaletteItem>> FindAsync(string text, OpenDesk.Me me, CancellationToken cancel)
    {
        var rooms = Room.All.Where(room => room.Needs.Any(me.May)).Select(room => new PaletteItem("Go to", room.Name, $"g {room.Key}", room.Icon, room.Address));
        var actions = Actions.Where(action => me.May(action.Needs)).Select(action => new PaletteItem("Do", action.Text, action.Key, action.Icon, action.Address));
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Task.FromResult<IReadOnlyList<PaletteItem>>([.. rooms.Concat(actions).Where(item => words.All(word => item.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))]);
    }
}
