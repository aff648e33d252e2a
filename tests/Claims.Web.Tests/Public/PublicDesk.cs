using Claims.Application.Domain.Team;
using Claims.Application.Pipeline;
using Claims.Blazor.Hosting;
using Claims.Tests.Desks;
using Claims.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Web.Tests.Public;

/// <summary>The real program, people who publish, and readers.</summary>
public sealed class PublicDesk : IAsyncLifetime
{
    public const string PublicUrl = "https://checks.example";

    public RunningDesk Desk { get; private set; } = null!;

    public Newsroom Room { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Keeping pages and finding passages in them are changes of their own, in their own time: of what a public page shows.
        Desk = await RunningDesk.StartAsync(
            change: services => services.Remove(services.Single(service => service.ImplementationType == typeof(ArchiveLoop))),
            settings: [$"Site:PublicUrl={PublicUrl}", "Site:Name=The Overbridge Desk"]);
        var editors = new Queue<string>(["editor", "editor2"]);
        Room = await Newsroom.OpenAsync(Desk.Services.GetRequiredService<Courier>(), async roles =>
        {
            var account = roles == Roles.Editor ? editors.Dequeue() : "checker";
            return new Colleague(await Desk.MemberIdAsync(account), account);
        });
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
