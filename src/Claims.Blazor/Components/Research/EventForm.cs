using Claims.Application.Domain.Claims;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Research;

/// <summary>An event as it is typed.</summary>
internal sealed class EventForm
{
    public string What { get; set; } = "";

    public string Who { get; set; } = "";

    public string Where { get; set; } = "";

    public PartialDateText From { get; init; } = new();

    public PartialDateText To { get; init; } = new();

    public bool InClaim { get; set; }

    public List<int> Evidence { get; init; } = [];

    /// <summary>What keeps it from being sent.</summary>
    public string? Problem => From.Problem ?? To.Problem ?? (From.IsEmpty ? "Say when it was: a day, a month or a year." : null);

    public static EventForm Of(EventFacts facts) => new()
    {
        What = facts.What,
        Who = facts.Who ?? "",
        Where = facts.Where ?? "",
        From = PartialDateText.Of(facts.From),
        To = PartialDateText.Of(facts.To),
        InClaim = facts.InClaim,
        Evidence = [.. facts.Evidence],
    };

    public EventFacts ToFacts() => new(What, EvidenceForm.OrNothing(Who), EvidenceForm.OrNothing(Where), From.Value ?? default, To.Value, InClaim, [.. Evidence.Order()]);

    /// <summary>For comparing what two people made of it.</summary>
    public static string Read(EventFacts facts) => string.Join('\n', new[]
    {
        facts.What, facts.Who, facts.Where, facts.From == default ? null : FigureWords.When(facts.From, facts.To), facts.InClaim ? "told by the claim" : null,
        facts.Evidence.Count > 0 ? $"evidence {string.Join(", ", facts.Evidence)}" : null,
    }.OfType<string>());
}
