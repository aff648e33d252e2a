using Claims.Application.Domain.Team;

namespace Claims.Blazor.Components.Shell;

/// <summary>A place of the desk that the rail, the palette and the keys lead to.</summary>
/// <param name="Key">After <c>g</c>.</param>
/// <param name="Needs">Who lacks all of these does not see it.</param>
public sealed record Room(string Name, string Address, string Icon, string Key, params Permission[] Needs)
{
    /// <summary>In the order of the rail.</summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        new("My work", "desk", "work", "m", Permission.SeeDesk),
        new("Claims", "desk/claims", "claims", "c", Permission.SeeDesk),
        new("Articles", "desk/articles", "page", "a", Permission.SeeDesk),
        new("Review", "desk/review", "review", "r", Permission.ReviewVerdicts),
        new("Sources", "desk/sources", "sources", "s", Permission.SeeDesk),
        new("People", "desk/people", "people", "p", Permission.SeeDesk),
        new("Settings", "desk/settings", "settings", "d", Permission.ManageMembers, Permission.ManageScales, Permission.ManageSettings),
    ];
}
