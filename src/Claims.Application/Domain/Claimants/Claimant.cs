using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claimants;

public enum ClaimantKind
{
    Person,
    Organisation,

    /// <summary>A record such as "viral posts".</summary>
    UnknownOrigin,
}

/// <summary>Whoever makes assertions: a person or an organisation as a record of its own.</summary>
public sealed class Claimant
{
    private readonly List<ClaimantName> names = [];
    private readonly List<ClaimantRole> roles = [];
    private readonly List<HistoryEntry> history = [];

    private Claimant()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public ClaimantKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    /// <summary>Party, camp or side, for the balance of the desk's selection.</summary>
    public string? Affiliation { get; private set; }

    public string? Website { get; private set; }

    /// <summary>A Wikidata item, <c>Q</c> and digits.</summary>
    public string? WikidataId { get; private set; }

    /// <summary>Name and aliases by the beginning of each of their words, for the type-ahead.</summary>
    public IReadOnlyList<ClaimantName> Names => names;

    public IReadOnlyList<ClaimantRole> Roles => roles;

    public IReadOnlyList<HistoryEntry> History => history;

    public IEnumerable<string> Aliases => names.Where(name => name.IsAlias).OrderBy(name => name.Id).Select(name => name.Text).Distinct();

    public static Claimant Add(ClaimantFacts facts, Act act)
    {
        var claimant = new Claimant();
        var changes = new Changes();
        claimant.Apply(facts, changes);
        claimant.history.Add(new HistoryEntry(act, "claimant.added", changes.Found));
        return claimant;
    }

    /// <summary>Saving what is there already leaves no trace.</summary>
    public void Change(ClaimantFacts facts, Act act)
    {
        var changes = new Changes();
        Apply(facts, changes);
        if (changes.Any) history.Add(new HistoryEntry(act, "claimant.changed", changes.Found));
    }

    /// <summary>The role on that day, for "who said it then"; nothing when none is known.</summary>
    public string? RoleOn(PartialDate? day) => roles
        .Where(role => day is null ? role.To is null : (role.From is not { } from || from.Earliest <= day.Value.Latest) && (role.To is not { } to || to.Latest >= day.Value.Earliest))
        .OrderByDescending(role => role.From?.Sortable ?? 0)
        .FirstOrDefault()?.Title;

    private void Apply(ClaimantFacts facts, Changes changes)
    {
        Kind = changes.Set("kind", Kind, facts.Kind);
        Name = changes.Set("name", Name, CleanText.Line(facts.Name));
        NameKey = LookupKey.Of(Name);
        Affiliation = changes.Set("affiliation", Affiliation, CleanText.LineOrNull(facts.Affiliation));
        Website = changes.Set("website", Website, CleanText.LineOrNull(facts.Website));
        WikidataId = changes.Set("wikidataId", WikidataId, CleanText.LineOrNull(facts.WikidataId));
        var aliases = facts.Aliases.Select(CleanText.Line).Where(alias => alias.Length > 0 && alias != Name).Distinct().ToList();
        changes.Note("aliases", Joined(Aliases), Joined(aliases));
        var wanted = ClaimantName.Of(Name, isAlias: false).Concat(aliases.SelectMany(alias => ClaimantName.Of(alias, isAlias: true))).ToList();
        names.RemoveAll(name => !wanted.Any(name.IsSameAs));
        names.AddRange(wanted.Where(name => !names.Any(name.IsSameAs)));
        var offices = facts.Roles.Select(role => role with { Title = CleanText.Line(role.Title) }).Distinct().ToList();
        changes.Note("roles", Text(roles), Text(offices));
        roles.RemoveAll(role => !offices.Contains(role));
        roles.AddRange(offices.Where(role => !roles.Contains(role)).ToList());
    }

    // Offices come back from a database in any order.
    private static string? Text(IEnumerable<ClaimantRole> offices) =>
        Joined(offices.OrderBy(office => office.From?.Sortable ?? 0).ThenBy(office => office.Title, StringComparer.Ordinal).Select(office => office.ToString()));

    private static string? Joined(IEnumerable<string> texts) => string.Join("; ", texts) is { Length: > 0 } joined ? joined : null;
}

/// <summary>What is known of a claimant; see <see cref="Claimant"/> for the meaning of each.</summary>
public sealed record ClaimantFacts(
    ClaimantKind Kind, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<ClaimantRole> Roles, string? Affiliation, string? Website, string? WikidataId);

/// <summary>An office or job.</summary>
/// <param name="Title">For example "President of the United States".</param>
/// <param name="From">Nothing when unknown.</param>
/// <param name="To">Nothing while it lasts.</param>
public sealed record ClaimantRole(string Title, PartialDate? From, PartialDate? To)
{
    public override string ToString() => (From, To) switch
    {
        (null, null) => Title,
        var (from, to) => $"{Title} ({from}–{to})",
    };
}

/// <summary>A name from one of its words on: "Lee Jae Myung" is found by "lee", "jae" and "myung".</summary>
public sealed class ClaimantName
{
    private ClaimantName()
    {
    }

    public long Id { get; private set; }

    public long ClaimantId { get; private set; }

    /// <summary>The whole name as written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The normalised name from this word to its end.</summary>
    public string NameKey { get; private set; } = "";

    public bool IsAlias { get; private set; }

    internal static IEnumerable<ClaimantName> Of(string text, bool isAlias)
    {
        var words = LookupKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Min(words.Length, 8))
            .Select(from => new ClaimantName { Text = text, NameKey = string.Join(' ', words[from..]), IsAlias = isAlias });
    }

    internal bool IsSameAs(ClaimantName other) => Text == other.Text && NameKey == other.NameKey && IsAlias == other.IsAlias;
}
