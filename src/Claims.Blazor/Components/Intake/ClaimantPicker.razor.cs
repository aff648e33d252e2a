using Claims.Application.Domain.Claimants;
using Claims.Application.Kernel;
using Claims.Application.UseCases.People;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Intake;

/// <summary>Chooses a claimant.</summary>
public sealed partial class ClaimantPicker
{
    private static readonly Choice[] NewOnes = [.. Enum.GetValues<ClaimantKind>().Select(kind => new Choice(null, kind))];

    private string text = "";
    private string? wrong;
    private ClaimantKind? namesake;
    private bool isSearching;

    /// <summary>The id of the field.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public PickedClaimant? Value { get; set; }

    [Parameter]
    public EventCallback<PickedClaimant?> ValueChanged { get; set; }

    /// <summary>Can be emptied again.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    /// <summary>A name that nobody on record has, for one click.</summary>
    [Parameter]
    public string? Suggested { get; set; }

    /// <summary>What is wrong with it, from the last answer.</summary>
    [Parameter]
    public string? Wrong { get; set; }

    private async Task<IReadOnlyList<Choice>> FindAsync(string typed, CancellationToken cancel)
    {
        var found = await Sender.SendAsync(new FindClaimants.Query(typed), cancel: cancel);
        wrong = found.Error?.Text;
        return found.IsDone ? [.. found.Value.Select(row => new Choice(row, null)), .. NewOnes] : [];
    }

    private Task PickAsync(Choice choice) => choice.Known is { } known ? TakeAsync(new PickedClaimant(known.Id, known.Name)) : AddAsync(choice.New!.Value, isAnother: false);

    private Task AddSuggestedAsync(ClaimantKind kind)
    {
        text = Suggested!;
        return AddAsync(kind, isAnother: false);
    }

    private Task AddAsync(ClaimantKind kind, bool isAnother) => OnceAsync(async () =>
    {
        var name = CleanText.Line(text);
        var added = await Sender.SendAsync(new AddClaimant.Command(new ClaimantFacts(kind, name, [], [], null, null, null), isAnother));
        (wrong, namesake) = (added.Error?.Text, added.Error is { Code: "claimant.known" } ? kind : null);
        if (added.IsDone) await TakeAsync(new PickedClaimant(added.Value, name));
    });

    private Task TakeAsync(PickedClaimant? picked)
    {
        (Value, text, wrong, namesake, isSearching) = (picked, "", null, null, false);
        return ValueChanged.InvokeAsync(picked);
    }

    private void SearchAgain() => (isSearching, text) = (true, "");

    /// <param name="Known">On record; else <paramref name="New"/> says as what a record is opened.</param>
    private sealed record Choice(FindClaimants.Row? Known, ClaimantKind? New);
}
