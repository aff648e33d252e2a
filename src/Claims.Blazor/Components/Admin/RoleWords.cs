using Claims.Application.Domain.Team;

namespace Claims.Blazor.Components.Admin;

/// <summary>How roles are called, on pages and on the command line.</summary>
public static class RoleWords
{
    /// <summary>In the order in which they may more; what they may is a sentence of <see cref="PermissionTable"/>.</summary>
    public static IReadOnlyList<(Roles Role, string Name, string May)> All { get; } =
    [
        (Roles.Reader, "Reader", "sees the desk"),
        (Roles.FactChecker, "Fact-checker", "records, researches, drafts and proposes"),
        (Roles.Editor, "Editor", "also reviews, approves, publishes and holds"),
        (Roles.Administrator, "Administrator", "members, scales and settings only"),
    ];

    public static IEnumerable<string> Of(Roles roles) => All.Where(row => roles.HasFlag(row.Role)).Select(row => row.Name);

    /// <summary>Reads <c>fact-checker</c>.</summary>
    /// <returns>Nothing when there is no such role.</returns>
    public static Roles? Find(string word) => All.Where(row => row.Name.Equals(word, StringComparison.OrdinalIgnoreCase)).Select(row => (Roles?)row.Role).FirstOrDefault();
}
