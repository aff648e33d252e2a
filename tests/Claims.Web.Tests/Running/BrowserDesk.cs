using Claims.Application.Domain.Team;
using Claims.Application.Pipeline;
using Claims.Infrastructure.Fetching;
using Claims.Tests.Desks;
using Claims.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(BrowserDesk))]

namespace Claims.Web.Tests.Running;

/// <summary>The one desk that all journeys share, each with claims of its own; and people who prepare them.</summary>
public sealed class BrowserDesk : IAsyncLifetime
{
    private Newsstand press = null!;

    public Chromium Chromium { get; private set; } = null!;

    public RunningDesk Desk { get; private set; } = null!;

    public Newsroom Room { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium = await Chromium.StartAsync();
        press = await Newsstand.OpenAsync();
        Desk = await RunningDesk.StartAsync(change: services => services.AddSingleton<INetwork>(press), settings: ["Site:Name=The Overbridge Desk"]);
        var editors = new Queue<string>(["editor", "editor2"]);
        Room = await Newsroom.OpenAsync(Desk.Services.GetRequiredService<Courier>(), async roles =>
        {
            var account = roles == Roles.Editor ? editors.Dequeue() : "checker";
            return new Colleague(await Desk.MemberIdAsync(account), account);
        });
    }

    /// <inheritdoc cref="Person.OpenAsync"/>
    public Task<Person> OpenAsync(int width = Person.Desktop, bool script = true) => Person.OpenAsync(Chromium, Desk.Address, width, script);

    /// <summary>Somebody who has signed in and looks at a page.</summary>
    public async Task<Person> SignInAsync(string account, string path, int width = Person.Desktop) => await (await OpenAsync(width)).SignInAsync(account, path);

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Desk.DisposeAsync();
        await press.DisposeAsync();
    }
}
