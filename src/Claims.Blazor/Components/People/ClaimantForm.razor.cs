using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.People;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.People;

/// <summary>Adds a person or organisation, or changes the record of one.</summary>
public sealed partial class ClaimantForm
{
    private readonly Guid operation = Caller.NewOperation();
    private FormDraft draft = null!;
    private ClaimantText model = new();
    private Error? problem;

    [CascadingParameter]
    private OpenDesk.Me Me { get; set; } = null!;

    /// <summary>The record to change; nothing for a new one.</summary>
    [Parameter]
    public OpenClaimant.Detail? Known { get; set; }

    /// <summary>Gets the record's key.</summary>
    [Parameter, EditorRequired]
    public EventCallback<long> OnSaved { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    protected override void OnInitialized()
    {
        if (Known is not null) model = ClaimantText.Of(Known.Facts);
    }

    private Task SaveAsync(bool isAnother) => OnceAsync(async () =>
    {
        var saved = Known is null
            ? await Sender.SendAsync(new AddClaimant.Command(model.ToFacts(), isAnother), operation)
            : (await Sender.SendAsync(new ChangeClaimant.Command(Known.Id, Known.Version, model.ToFacts()))).With(Known.Id);
        problem = saved.Error;
        if (!saved.IsDone) return;
        await draft.ForgetAsync();
        await OnSaved.InvokeAsync(saved.Value);
    });
}
