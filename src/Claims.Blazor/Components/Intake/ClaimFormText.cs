using System.Text.Json;
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

    /// <summary>The words of an article that the claim is taken from.</summary>
    public RecordClaim.ArticlePlace? From { get; set; }

    /// <summary>What the recogniser found in these words.</summary>
    public List<FoundFigureText> Figures { get; set; } = [];

    public List<FoundEventText> Events { get; set; } = [];

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

    /// <param name="place">Where its draft is kept.</param>
    public RecordClaim.Command ToCommand(string deskLanguage, SiteClock clock, string place) => new(
        Words.ToWording(deskLanguage), Around.ToCircumstances(), How.ToHandling(clock), [.. Around.Topics], [.. Sent.Select(appearance => appearance.ToFacts())], place, From,
        [.. Figures.Where(figure => figure.IsKept).Select(figure => figure.ToFacts())], [.. Events.Where(happened => happened.IsKept).Select(happened => happened.ToFacts())]);

    /// <summary>How the message calls this appearance: empty ones are not sent, so the others move up.</summary>
    public string FieldOf(AppearanceText appearance) => $"{nameof(RecordClaim.Command.Appearances)}[{Sent.ToList().IndexOf(appearance)}]";

    /// <inheritdoc cref="FieldOf(AppearanceText)"/>
    public string FieldOf(FoundFigureText figure) => $"{nameof(RecordClaim.Command.Figures)}[{Figures.Where(known => known.IsKept).ToList().IndexOf(figure)}]";

    /// <inheritdoc cref="FieldOf(AppearanceText)"/>
    public string FieldOf(FoundEventText happened) => $"{nameof(RecordClaim.Command.Events)}[{Events.Where(known => known.IsKept).ToList().IndexOf(happened)}]";

    private IEnumerable<AppearanceText> Sent => Appearances.Where(appearance => !appearance.IsEmpty);
}
