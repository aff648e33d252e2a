using Claims.Application.Kernel;
using Claims.Blazor.Components.Pieces;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Intake;

/// <summary>The fields of a claim's words; for a new claim and for rewording.</summary>
public sealed partial class WordingForm
{
    /// <summary>Is changed in place.</summary>
    [Parameter, EditorRequired]
    public WordingText Model { get; set; } = null!;

    /// <summary>BCP 47; words in another language have a translation.</summary>
    [Parameter, EditorRequired]
    public string DeskLanguage { get; set; } = "";

    /// <summary>Where this browser keeps the long texts: the member's id and the form, e.g. <c>7.claim.new</c>.</summary>
    [Parameter, EditorRequired]
    public string DraftKey { get; set; } = "";

    /// <summary>Saves the form's draft on the server after a pause in a long text; true when it is kept there.</summary>
    [Parameter]
    public Func<string, Task<bool>>? OnPause { get; set; }

    /// <summary>A short field changed: its name in the message.</summary>
    [Parameter]
    public EventCallback<string> OnChanged { get; set; }

    /// <summary>A long text changed: its name in the message. Its draft is saved by <see cref="OnPause"/>.</summary>
    [Parameter]
    public EventCallback<string> OnText { get; set; }

    /// <summary>The last answer's error; its fields begin with <c>Wording.</c></summary>
    [Parameter]
    public Error? Wrong { get; set; }

    /// <summary>Begins the ids of the fields.</summary>
    [Parameter]
    public string Id { get; set; } = "claim";

    private int ShortLength => CleanText.Line(Model.ShortClaim).Length;

    private bool IsLong => ShortLength > Limits.ShortClaimAim;

    private string? Invalid(string field) => Wrong.Of(field) is null ? null : "true";
}
