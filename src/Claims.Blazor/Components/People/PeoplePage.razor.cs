using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.People;
using Claims.Blazor.Components.Intake;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.People;

/// <summary>Everybody who makes claims, by name. What is looked for and the page stand in the address.</summary>
public sealed partial class PeoplePage
{
    private const int Size = 50;

    private readonly Pauses pauses = new();
    private Page<ListClaimants.Row>? page;
    private Error? problem;
    private string text = "";
    private bool isAdding;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Find { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Asked { get; set; }

    private int Number => Math.Max(Asked ?? 1, 1);

    protected override void OnInitialized()
    {
        Keep(pauses);
        text = Find ?? "";
    }

    protected override async Task OnParametersSetAsync()
    {
        var answer = await Sender.SendAsync(new ListClaimants.Query(Find ?? "", Number, Size), cancel: Gone);
        (page, problem) = (answer.IsDone ? answer.Value : null, answer.Error);
    }

    private void Typed(string? typed)
    {
        text = typed ?? "";
        pauses.After(nameof(Search), TimeSpan.FromMilliseconds(200), Time, () => InvokeAsync(Search));
    }

    private void Search() => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["find"] = CleanText.LineOrNull(text), ["page"] = null }), replace: true);

    private void OpenPerson(long id) => Navigation.NavigateTo($"desk/people/{id}");

    private string At(int number) => Navigation.GetUriWithQueryParameter("page", number);
}
