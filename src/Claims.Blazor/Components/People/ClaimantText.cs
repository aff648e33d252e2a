using Claims.Application.Domain.Claimants;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.People;

/// <summary>What is known of a claimant, as it is typed.</summary>
public sealed class ClaimantText
{
    public ClaimantKind Kind { get; set; }

    public string Name { get; set; } = "";

    public List<string> Aliases { get; set; } = [];

    public List<RoleText> Roles { get; set; } = [];

    public string Affiliation { get; set; } = "";

    public string Website { get; set; } = "";

    public string WikidataId { get; set; } = "";

    public static ClaimantText Of(ClaimantFacts facts) => new()
    {
        Kind = facts.Kind,
        Name = facts.Name,
        Aliases = [.. facts.Aliases],
        Roles = [.. facts.Roles.Select(role => new RoleText { Title = role.Title, From = PartialDateText.Of(role.From), To = PartialDateText.Of(role.To) })],
        Affiliation = facts.Affiliation ?? "",
        Website = facts.Website ?? "",
        WikidataId = facts.WikidataId ?? "",
    };

    public ClaimantFacts ToFacts() => new(
        Kind, Name, [.. Aliases], [.. Sent.Select(role => new ClaimantRole(role.Title.Trim(), role.From.Sent, role.To.Sent))], Affiliation, Website, WikidataId);

    /// <summary>How the message calls this role: empty ones are not sent, so the others move up.</summary>
    public string FieldOf(RoleText role) => $"Facts.Roles[{Sent.ToList().IndexOf(role)}]";

    private IEnumerable<RoleText> Sent => Roles.Where(role => !role.IsEmpty);
}

/// <summary>A role as it is typed.</summary>
public sealed class RoleText
{
    public string Title { get; set; } = "";

    public PartialDateText From { get; set; } = new();

    public PartialDateText To { get; set; } = new();

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && From.IsEmpty && To.IsEmpty;
}
