using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Claims.Blazor.Components.Review;

/// <summary>Conclusion, headline, reasoning and summary as they are typed; "[" in the reasoning opens the picker of citations.</summary>
public sealed partial class VerdictTexts
{
    private DraftField? conclusion;
    private DraftField? headline;
    private DraftField? reasoning;
    private DraftField? summary;
    private IJSObjectReference? module;
    private DotNetObjectReference<VerdictTexts>? self;
    private bool isPicking;

    /// <summary>Is changed in place.</summary>
    [Parameter, EditorRequired]
    public VerdictForm Form { get; set; } = null!;

    /// <summary>What can be cited.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<OpenClaim.EvidenceView> Evidence { get; set; } = [];

    /// <summary>Where this browser keeps the texts: the member's id and the claim's verdict.</summary>
    [Parameter, EditorRequired]
    public string DraftKey { get; set; } = "";

    /// <summary>A text changed.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    /// <summary>Saves the draft on the server; true when it is kept there.</summary>
    [Parameter]
    public Func<string, Task<bool>>? OnPause { get; set; }

    /// <summary>The last answer's error.</summary>
    [Parameter]
    public Error? Wrong { get; set; }

    private List<int> Unknown => [.. Citations.In(Form.Reasoning).Where(number => !Evidence.Any(piece => piece.Number == number && piece.WithdrawnAt is null))];

    /// <summary>To be called when the texts were saved for good or thrown away: the browser's copies go.</summary>
    public async Task ForgetAsync()
    {
        foreach (var field in new[] { conclusion, headline, reasoning, summary }.OfType<DraftField>()) await field.ForgetAsync();
    }

    [JSInvokable]
    public Task OpenPickerAsync() => InvokeAsync(() =>
    {
        isPicking = Evidence.Count > 0;
        StateHasChanged();
    });

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        self = DotNetObjectReference.Create(this);
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./verdict.js");
        await module.InvokeVoidAsync("watch", reasoning!.Element, self);
    }

    private Task TypedAsync(string _) => OnTyped.InvokeAsync();

    /// <summary>Puts a citation where the caret stands in the reasoning.</summary>
    private async Task CiteAsync(int number)
    {
        isPicking = false;
        StateHasChanged();
        if (module is not null) await module.InvokeVoidAsync("cite", reasoning!.Element, number);
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        await module.LeaveAsync();
    }
}
