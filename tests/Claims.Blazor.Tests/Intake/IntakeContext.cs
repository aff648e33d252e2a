using Bunit;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Intake;
using Claims.Blazor.Components.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Intake;

/// <summary>Forms of intake over a desk with one reason and nobody alike; a test gives it drafts and refusals.</summary>
public abstract class IntakeContext : DeskContext
{
    protected IntakeContext()
    {
        Sender.On<ReadIntakeLists.Query>(_ => (Result<ReadIntakeLists.Lists>)new ReadIntakeLists.Lists("en", [new(1, "Reach")]));
        Sender.On<ReadDraft.Query>(_ => (Result<ReadDraft.Kept>)(Kept is null ? ReadDraft.Kept.Nothing : new ReadDraft.Kept(Kept, Clock.Now)));
        Sender.On<SaveDraft.Command>(_ => (Result<DateTimeOffset>)Clock.Now);
        Sender.On<DropDraft.Command>(_ => Result.Done);
        Sender.On<FindLookAlikes.Query>(_ => Result.Done.With<IReadOnlyList<LookAlike>>([]));
    }

    /// <summary>What the server keeps of an earlier visit.</summary>
    protected string? Kept { get; set; }

    protected string Address => Services.GetRequiredService<NavigationManager>().Uri;

    protected void GoTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    protected Task PressAsync(string key) => Renderer.Dispatcher.InvokeAsync(() => Services.GetRequiredService<Keys>().PressAsync(key));

    /// <summary>Lets the pauses end after which forms keep what is typed.</summary>
    protected Task PauseAsync() => Renderer.Dispatcher.InvokeAsync(() => Clock.Advance(TimeSpan.FromSeconds(2)));

    /// <summary>The field that a label names.</summary>
    protected static AngleSharp.Dom.IElement Field(IRenderedComponent<IComponent> shown, string label) =>
        shown.Find("#" + shown.FindAll("label").First(known => known.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).GetAttribute("for"));

    internal T Only<T>() => Sender.Sent.OfType<T>().Single();
}
