using System.Text.Json;
using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Intake;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Intake;

/// <summary>A new claim as it is typed; kept whole as the member's draft.</summary>
public sealed class ClaimFormText
{
    /// <summary>Where the draft is kept on the server.</summary>
    public const string DraftPlace = "claim/new";

    public WordingText Words { get; set; } = new();

    public CircumstancesText Around { get; set; } = new();

    public HandlingText How { get; set; } = new();

    public List<AppearanceText> Appearances { get; set; } = [new()];

    public static ClaimFormText Empty(string deskLanguage) => new() { Words = { Language = deskLanguage } };

    /// <returns>Nothing for a draft of another version of the form: better an empty form than a wrong one.</returns>
    public static ClaimFormText? FromJson(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<ClaimFormText>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    public RecordClaim.Command ToCommand(string deskLanguage, SiteClock clock) => new(
        Words.ToWording(deskLanguage), Around.ToCircumstances(), How.ToHandling(clock), [.. Around.Topics], [.. Sent.Select(appearance => appearance.ToFacts())], DraftPlace);

    /// <summary>Dates that make no date yet: the command could only leave them out, and they would be lost without a word.</summary>
    public IReadOnlyDictionary<string, string[]> Unfinished()
    {
        var wrong = new Dictionary<string, string[]>();
        if (Around.SaidOn.Problem is { } saidOn) wrong[$"{nameof(RecordClaim.Command.Circumstances)}.{nameof(Circumstances.SaidOn)}"] = [saidOn];
        foreach (var (appearance, i) in Sent.Select((appearance, i) => (appearance, i)))
            if (appearance.On.Problem is { } on) wrong[$"{FieldOf(i)}.{nameof(AppearanceFacts.On)}"] = [on];
        return wrong;
    }

    /// <summary>How the message calls this appearance: empty ones are not sent, so the others move up.</summary>
    public string FieldOf(AppearanceText appearance) => FieldOf(Sent.ToList().IndexOf(appearance));

    private IEnumerable<AppearanceText> Sent => Appearances.Where(appearance => !appearance.IsEmpty);

    private static string FieldOf(int index) => $"{nameof(RecordClaim.Command.Appearances)}[{index}]";
}
