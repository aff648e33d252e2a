using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.People;
using FluentValidation;

namespace Claims.Application.UseCases.Intake;

/// <summary>One row of a sheet as the claim that it would become, by the same rules as a claim typed into the form.</summary>
/// <param name="Claim">Its claimant is not looked up yet.</param>
/// <param name="Claimant">The name as pasted.</param>
/// <param name="Problems">Why it cannot go in, in sentences; empty when it can.</param>
internal sealed record PastedClaim(SheetRow Row, RecordClaim.Command Claim, string Claimant, IReadOnlyList<string> Problems)
{
    private const long NotLookedUp = long.MaxValue;

    private static readonly RecordClaim.Rules ClaimRules = new();
    private static readonly ClaimantRules PersonRules = new();
    private static readonly char[] BetweenTopics = [';', ',', '|', '\n'];

    public string ClaimantKey => LookupKey.Of(Claimant);

    /// <param name="language">The desk's, for rows that name none.</param>
    /// <param name="now">No row is about what somebody will say.</param>
    public static PastedClaim Of(SheetRow row, string language, DateTimeOffset now)
    {
        var claimant = CleanText.Line(row[SheetColumn.Claimant]);
        var command = CommandOf(row, language);
        return new PastedClaim(row, command, claimant, [.. ProblemsOf(row, command, claimant, now)]);
    }

    /// <summary>How a claimant begins who is known by name only.</summary>
    public static ClaimantFacts NamedOnly(string name) => new(ClaimantKind.Person, name, [], [], null, null, null);

    private static RecordClaim.Command CommandOf(SheetRow row, string language)
    {
        var saidOn = WrittenDate.Read(CleanText.Line(row[SheetColumn.SaidOn]));
        return new RecordClaim.Command(
            new Wording(
                row[SheetColumn.Quote], CleanText.LineOrNull(row[SheetColumn.Language]) ?? language, null, null, row[SheetColumn.Statement], row[SheetColumn.ShortClaim]),
            new Circumstances(KindOf(row) ?? ClaimKind.Other, NotLookedUp, null, saidOn, null, []),
            new Handling(null, null, null, Priority.Normal, null, null, null),
            [.. row[SheetColumn.Topics].Split(BetweenTopics).Select(CleanText.Line).Where(topic => topic.Length > 0)],
            [.. row[SheetColumn.Url].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).DistinctBy(url => CanonicalUrl.Of(url) ?? url).Select(url => new AppearanceFacts(url, null, saidOn, Medium.Article))]);
    }

    private static IEnumerable<string> ProblemsOf(SheetRow row, RecordClaim.Command command, string claimant, DateTimeOffset now)
    {
        if (row.IsBroken) return ["The quotation marks in this row do not pair up: put the whole cell between them, and double those inside."];
        var problems = ClaimRules.Validate(command).Errors.Select(failure => failure.ErrorMessage).ToList();
        if (claimant.Length == 0) problems.Add("Say who makes the claim.");
        else problems.AddRange(PersonRules.Validate(NamedOnly(claimant)).Errors.Select(failure => "The claimant: " + failure.ErrorMessage));
        if (command.Circumstances.SaidOn is null && CleanText.Line(row[SheetColumn.SaidOn]).Length > 0) problems.Add(WrittenDate.Hint);
        if (ClaimReferences.NotYetSaid(command.Circumstances, now) is not null) problems.Add(ClaimReferences.StillToCome);
        if (KindOf(row) is null && CleanText.Line(row[SheetColumn.Kind]).Length > 0)
            problems.Add($"The kind is one of {string.Join(", ", Enum.GetNames<ClaimKind>()).ToLowerInvariant()}.");
        return problems.Distinct();
    }

    private static ClaimKind? KindOf(SheetRow row) =>
        Enum.GetValues<ClaimKind>().Cast<ClaimKind?>().FirstOrDefault(kind => kind.ToString()!.Equals(CleanText.Line(row[SheetColumn.Kind]), StringComparison.OrdinalIgnoreCase));
}
