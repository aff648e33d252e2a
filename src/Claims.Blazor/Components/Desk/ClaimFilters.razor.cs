using System.Globalization;
using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.People;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Claims.Blazor.Components.Desk;

/// <summary>The chips above the list of claims.</summary>
public sealed partial class ClaimFilters
{
    private const string StageName = "Stage";
    private const string AssigneeName = "Assignee";
    private const string ClaimantName = "Claimant";
    private const string TopicName = "Topic";
    private const string RatingName = "Rating";
    private const string SaidName = "Said on";
    private const string CheckName = "Check";

    private static readonly string[] Names = [StageName, AssigneeName, ClaimantName, TopicName, RatingName, SaidName, CheckName];

    private string? open;
    private string claimant = "";

    [Parameter, EditorRequired]
    public ClaimsAddress Address { get; set; } = ClaimsAddress.Start;

    /// <summary>Nothing until it is read.</summary>
    [Parameter]
    public FilterChoices.Choices? Choices { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<ClaimsAddress> OnChange { get; set; }

    [Inject]
    private AppSender Sender { get; set; } = null!;

    private ClaimFilter Filter => Address.Filter;

    private string? ValueOf(string name) => name switch
    {
        StageName => Filter.Stages is { Count: > 0 } stages ? string.Join(", ", stages.Select(stage => Words.Of(stage).Text)) : null,
        AssigneeName => Filter.Assigned switch
        {
            Assigned.Me => "me",
            Assigned.Nobody => "nobody",
            Assigned.Member => NameOf(Choices?.Members, Filter.AssigneeId),
            _ => null,
        },
        ClaimantName => Filter.ClaimantId is null ? null : Choices?.Claimant ?? "…",
        TopicName => NameOf(Choices?.Topics, Filter.TopicId),
        RatingName => Filter.RatingCode is { } code ? Choices?.Ratings.FirstOrDefault(rating => rating.Code == code)?.Name ?? code : null,
        SaidName => (Filter.SaidFrom, Filter.SaidTo) switch
        {
            (null, null) => null,
            ({ } from, null) => $"since {SiteClock.Text(from)}",
            (null, { } to) => $"until {SiteClock.Text(to)}",
            ({ } from, { } to) => $"{SiteClock.Text(from)} – {SiteClock.Text(to)}",
        },
        _ => Filter.Publication is { } state ? Words.Of(state).Text : null,
    };

    private ClaimFilter Without(string name) => name switch
    {
        StageName => Filter with { Stages = null },
        AssigneeName => Filter with { Assigned = Assigned.Anyone, AssigneeId = null },
        ClaimantName => Filter with { ClaimantId = null },
        TopicName => Filter with { TopicId = null },
        RatingName => Filter with { RatingCode = null },
        SaidName => Filter with { SaidFrom = null, SaidTo = null },
        _ => Filter with { Publication = null },
    };

    private Task ToggleAsync(Stage stage)
    {
        var stages = Filter.Stages ?? [];
        List<Stage> next = [.. (stages.Contains(stage) ? stages.Where(other => other != stage) : stages.Append(stage)).Order()];
        return ChooseAsync(Filter with { Stages = next.Count == 0 ? null : next });
    }

    private Task PickAsync(ClaimFilter next)
    {
        Close();
        return ChooseAsync(next);
    }

    private Task ChooseAsync(ClaimFilter next) => OnChange.InvokeAsync(Address.With(next));

    private async Task<IReadOnlyList<FindClaimants.Row>> FindClaimantsAsync(string text, CancellationToken cancel)
    {
        var found = await Sender.SendAsync(new FindClaimants.Query(text), cancel: cancel);
        return found.IsDone ? found.Value : [];
    }

    private void PressedAsync(KeyboardEventArgs pressed)
    {
        if (pressed.Key == "Escape") Close();
    }

    private void Close() => (open, claimant) = (null, "");

    private static string? NameOf(IReadOnlyList<FilterChoices.Choice>? known, long? id) => id is null ? null : known?.FirstOrDefault(choice => choice.Id == id)?.Name ?? "…";

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(ChangeEventArgs change) =>
        DateOnly.TryParseExact((string?)change.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
