using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Admin;

/// <summary>The scales that the desk knows, the one it uses, and every version of every rating.</summary>
public sealed partial class ScalesPage
{
    private ListScales.Choice? choice;
    private RatingText? edited;
    private ListScales.Row? retired;
    private Error? problem;
    private bool isAdding;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The scale that is looked at; nothing is the one in use.</summary>
    [SupplyParameterFromQuery(Name = "scale")]
    private long? Asked { get; set; }

    private ListScales.Scale? Shown => choice?.Scales.FirstOrDefault(scale => scale.Id == Asked) ?? choice?.Scales.FirstOrDefault(scale => scale.IsInUse);

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        OnChange(null, ReadAsync);
    }

    private async Task ReadAsync()
    {
        var answer = await Sender.SendAsync(new ListScales.Query(), cancel: Gone);
        (choice, problem) = answer.IsDone ? (answer.Value, null) : (choice, answer.Error);
    }

    private async Task ChooseAsync(ListScales.Scale scale, Guid operation) =>
        await TakeAsync(await Sender.SendAsync(new ChooseScale.Command(scale.Id, choice!.SettingsVersion), operation));

    private async Task RetireAsync(Guid operation)
    {
        var (scale, rating) = (Shown!, retired!);
        retired = null;
        await TakeAsync(await Sender.SendAsync(new RetireRating.Command(scale.Id, rating.Code, rating.Version), operation));
    }

    private async Task SavedAsync()
    {
        edited = null;
        await ReadAsync();
    }

    private async Task AddedAsync(long scaleId)
    {
        isAdding = false;
        await ReadAsync();
        Navigation.NavigateTo($"desk/settings/scales?scale={scaleId}");
    }

    private async Task TakeAsync(Result result)
    {
        if (result.IsDone) await ReadAsync();
        else problem = result.Error;
    }
}
