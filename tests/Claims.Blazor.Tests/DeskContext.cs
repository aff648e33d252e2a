using Bunit;
using Claims.Application.Domain.Team;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Shell;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;
using MudBlazor.Services;

namespace Claims.Blazor.Tests;

/// <summary>What pages of the desk stand on, without a server: a sender with prepared answers, a clock that stands still, a signed-in member, Mud's popovers.</summary>
public abstract class DeskContext : BunitContext
{
    private IRenderedComponent<MudPopoverProvider>? popovers;

    protected DeskContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Site:Name"] = "Claims", ["Demo:Enabled"] = "false" }).Build();
        Feed = new ChangeFeed(null!, new Supervision(Clock, NullLogger<Supervision>.Instance), Clock, NullLogger<ChangeFeed>.Instance) { Elsewhere = hear => hear() };
        Services.AddMudServices();
        Services.AddSingleton<IConfiguration>(configuration);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<SiteClock>();
        Services.AddSingleton<AppSender>(Sender);
        Services.AddSingleton(Feed);
        Services.AddScoped<Keys>();
        Services.AddScoped<UndoOffer>();
    }

    internal StubSender Sender { get; } = new();

    internal FixedClock Clock { get; } = new();

    /// <summary>Announce something to it, as the pipeline does after a commit.</summary>
    internal ChangeFeed Feed { get; }

    /// <summary>Who is signed in; set it before showing anything.</summary>
    protected OpenDesk.Me Me { get; set; } = new(7, "Fact-checker", "checker@demo.claims", Roles.FactChecker, UsesSingleKeys: true);

    /// <summary>Shows a component as the desk's layout would: with the member and Mud's popovers around it.</summary>
    protected IRenderedComponent<TComponent> Show<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>>? parameters = null)
        where TComponent : IComponent
    {
        // Mud allows one per page.
        popovers ??= Render<MudPopoverProvider>();
        return Render<CascadingValue<OpenDesk.Me>>(cascade =>
        {
            cascade.Add(value => value.Value, Me);
            cascade.AddChildContent<TComponent>(builder => parameters?.Invoke(builder));
        }).FindComponent<TComponent>();
    }

    /// <summary>The one button with this name.</summary>
    protected static AngleSharp.Dom.IElement Button(IRenderedComponent<IComponent> shown, string name) =>
        shown.FindAll("button, [role=button]").Single(button => (button.GetAttribute("aria-label") ?? button.TextContent).Trim() == name);
}
