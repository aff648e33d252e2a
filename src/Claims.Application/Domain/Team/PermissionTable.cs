using System.Collections.Frozen;
using static Claims.Application.Domain.Team.Permission;

namespace Claims.Application.Domain.Team;

/// <summary>Which role may do what. The one place; nothing else in the product decides by role.</summary>
public static class PermissionTable
{
    private static readonly Permission[] OfReaders = [SeeDesk];
    private static readonly Permission[] OfFactCheckers = [.. OfReaders, RecordClaims, TriageClaims, AssignClaims, ResearchClaims, DraftVerdicts, Comment];
    private static readonly Permission[] OfEditors = [.. OfFactCheckers, ReviewVerdicts, PublishChecks];
    private static readonly Permission[] OfAdministrators = [SeeDesk, ManageMembers, ManageScales, ManageSettings];

    public static FrozenDictionary<Roles, FrozenSet<Permission>> Rows { get; } = new Dictionary<Roles, FrozenSet<Permission>>
    {
        [Roles.Reader] = OfReaders.ToFrozenSet(),
        [Roles.FactChecker] = OfFactCheckers.ToFrozenSet(),
        [Roles.Editor] = OfEditors.ToFrozenSet(),
        [Roles.Administrator] = OfAdministrators.ToFrozenSet(),
    }.ToFrozenDictionary();

    public static bool Allows(Roles roles, Permission permission) =>
        Rows.Any(row => roles.HasFlag(row.Key) && row.Value.Contains(permission));
}
