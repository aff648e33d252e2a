using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Team;
using Claims.Blazor.Components.Account;
using Claims.Blazor.Hosting;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claims.Web.Tests.Running;

/// <summary>The real program on a port and in a data folder of its own, with the demonstration's accounts and, unless asked for, without its claims.</summary>
public sealed class RunningDesk : IAsyncDisposable
{
    public const string Password = "fact-check the demo";

    private readonly WebApplication app;
    private readonly string folder;
    private readonly ErrorLog log;
    private readonly List<IDisposable> kept = [];

    private RunningDesk(WebApplication app, string folder, ErrorLog log) => (this.app, this.folder, this.log) = (app, folder, log);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public IServiceProvider Services => app.Services;

    /// <summary>What the program has logged as an error so far.</summary>
    public IReadOnlyList<string> Errors => log.Errors;

    /// <param name="withSample">Play the sample desk too: slower, and something to look at.</param>
    /// <param name="change">Other services, for what must not reach out into the world.</param>
    /// <param name="settings">Further configuration, as <c>Key=value</c>.</param>
    public static async Task<RunningDesk> StartAsync(bool withSample = false, Action<IServiceCollection>? change = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("claims-running-").FullName;
        string[] given =
        [
            "applicationName=Claims.Blazor", "environment=Testing", "urls=http://127.0.0.1:0", $"Data:Directory={folder}", $"Demo:Enabled={withSample}",
            "Logging:LogLevel:Default=Warning", "Archive:Enabled=false", .. settings,
        ];
        var builder = WebServices.CreateBuilder([.. given.Select(setting => "--" + setting)]);
        var log = new ErrorLog();
        builder.Logging.AddProvider(log);
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseClaims();
        if (await StartupChecks.FindProblemAsync(app) is { } problem) throw new InvalidOperationException(problem);
        await FirstContent.AddAsync(app);
        var desk = new RunningDesk(app, folder, log);
        if (!withSample) await desk.SendAsync(new SeedDemoMembers.Command(Password));
        await app.StartAsync();
        desk.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');
        return desk;
    }

    /// <summary>Somebody with a browser that runs no script.</summary>
    public Visitor Visit()
    {
        var visitor = new Visitor(Address);
        kept.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody who has signed in.</summary>
    /// <param name="account">The part of the e-mail address before the @.</param>
    public async Task<Visitor> SignInAsync(string account)
    {
        var visitor = Visit();
        var page = await visitor.SignInAsync(account + SeedDemoMembers.Host, Password);
        return page.Path == "/account/sign-in" ? throw new InvalidOperationException($"{account} could not sign in.") : visitor;
    }

    /// <summary>Sends a message as the product itself.</summary>
    public Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> message) => app.Services.GetRequiredService<Courier>().SendAsync(message, Caller.System);

    /// <summary>Invites somebody and sets the password by the link: an account of a test's own.</summary>
    public async Task<NewMember> HireAsync(string name, Roles roles)
    {
        var email = NewEmail();
        var link = (await SendAsync(new InviteMember.Command(name, email, roles))).Value;
        var visitor = Visit();
        var page = await visitor.SubmitAsync(await visitor.GoAsync(AccountPaths.OneTimeLink(link.MemberId, link.Token!)), "password", ("Password", Password));
        if (page.Path != AccountPaths.SignIn) throw new InvalidOperationException($"{name} could not set a password: {page.Text}");
        return new NewMember(link.MemberId, name, email);
    }

    /// <returns>The path of the one-time link, which nobody has used.</returns>
    public async Task<string> InviteAsync(string name, Roles roles)
    {
        var link = (await SendAsync(new InviteMember.Command(name, NewEmail(), roles))).Value;
        return AccountPaths.OneTimeLink(link.MemberId, link.Token!);
    }

    private static string NewEmail() => $"{Guid.CreateVersion7():n}@desk.test";

    public async Task<long> MemberIdAsync(string account) =>
        (await SendAsync(new ListMembers.Query())).Value.Single(member => member.Email == account + SeedDemoMembers.Host).Id;

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in kept) visitor.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Somebody with an account; the password is <see cref="RunningDesk.Password"/>.</summary>
public sealed record NewMember(long Id, string Name, string Email);
