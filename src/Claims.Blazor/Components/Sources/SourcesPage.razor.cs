using Claims.Application.Kernel;
using Claims.Application.UseCases.Sources;
using Claims.Blazor.Components.Intake;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Sources;

/// <summary>Everything that evidence is taken from. What is looked for, the filter and the page stand in the address.</summary>
public sealed partial class SourcesPage
{
    private const int Size = 50;

    private static readonly (SourceFilter Filter, string Name)[] Filters =
        [(SourceFilter.All, "All"), (SourceFilter.NeedsLook, "Needs a look"), (SourceFilter.NotKept, "Not kept"), (SourceFilter.SharedOrigin, "Shared origin?")];

    private readonly Pauses pauses = new();
    private Page<ListSources.Row>? page;
    private Error? problem;
    private string text = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Find { get; set; }

    [SupplyParameterFromQuery]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Asked { get; set; }

    private int Number => Math.Max(Asked ?? 1, 1);

    private SourceFilter Filter => Enum.TryParse<SourceFilter>(Show, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : SourceFilter.All;

    private string Nothing => (Filter, Find) switch
    {
        (SourceFilter.All, null) => "No source is on record yet.",
        (SourceFilter.NeedsLook, null) => "No source needs a look.",
        (SourceFilter.NotKept, null) => "Every page is kept.",
        (SourceFilter.SharedOrigin, null) => "No shared origin waits for a decision.",
        _ => $"No source here begins with “{Find}”.",
    };

    protected override void OnInitialized()
    {
        Keep(pauses);
        text = Find ?? "";
        OnChange(null, ReadAsync);
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var answer = await Sender.SendAsync(new ListSources.Query(Find ?? "", Filter, Number, Size), cancel: Gone);
        (page, problem) = (answer.IsDone ? answer.Value : null, answer.Error);
    }

    private void Typed(string? typed)
    {
        text = typed ?? "";
        pauses.After(nameof(Search), TimeSpan.FromMilliseconds(200), Time, () => InvokeAsync(Search));
    }

    private void Search() => GoTo("find", CleanText.LineOrNull(text));

    private void Choose(SourceFilter filter) => GoTo("show", filter == SourceFilter.All ? null : filter.ToString().ToLowerInvariant());

    private void GoTo(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private string At(int number) => Navigation.GetUriWithQueryParameter("page", number);
}
