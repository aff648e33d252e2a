using Claims.Application;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Infrastructure;
using Claims.Infrastructure.Archiving;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Reading;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claims.Tests.Desks;

/// <summary>A desk of one's own: the real container, the real pipeline, a real migrated database, a clock that stands.</summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;
    private readonly Faults faults;
    private int members;

    private Desk(ServiceProvider services, string folder, Faults faults) => (this.services, this.folder, this.faults) = (services, folder, faults);

    public IServiceProvider Services => services;

    public Courier Courier => services.GetRequiredService<Courier>();

    public SetClock Clock => services.GetRequiredService<SetClock>();

    public DatabaseSettings Settings => services.GetRequiredService<DatabaseSettings>();

    /// <summary>What was announced after commits.</summary>
    public Announcements Announced => services.GetRequiredService<Announcements>();

    /// <param name="database">From <see cref="UseCaseAttribute"/>; without it SQLite.</param>
    /// <param name="change">Further or other services.</param>
    public static async Task<Desk> OpenAsync(Database database = Database.Sqlite, Action<IServiceCollection>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("claims-desk-").FullName;
        var settings = await Databases.MakeAsync(database, folder);
        var faults = new Faults();
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Debug).AddProvider(faults));
        services.AddSingleton<SetClock>().AddSingleton<TimeProvider>(all => all.GetRequiredService<SetClock>());
        services.AddSingleton<Announcements>().AddSingleton<IChangeFeed>(all => all.GetRequiredService<Announcements>());
        services.AddClaimsApplication(typeof(Desk).Assembly);
        services.AddClaimsInfrastructure(new DataFolder(folder), settings);
        services.AddFetching(new ConfigurationBuilder().Build());
        services.AddArchiving(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Archive:HostPause"] = "0:00:00", ["Archive:Browser"] = "none" }).Build(), BuiltBeside);
        services.ConfigureDbContext<SqliteClaimsDbContext>(options => options.AddInterceptors(SqlServerProbe.Instance));
        change?.Invoke(services);
        return new Desk(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), folder, faults);
    }

    /// <summary>The program that was built beside these tests, in the same configuration.</summary>
    public static OwnProgram BuiltBeside
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return OwnProgram.Of(Path.Combine(DataFolder.Checkout()!, "src", "Claims.Blazor", "bin", here.Parent!.Name, here.Name, "Claims.Blazor.dll"));
        }
    }

    /// <summary>Adds a member, by default named after the roles.</summary>
    public async Task<Colleague> MemberAsync(Roles roles, string? name = null)
    {
        var number = Interlocked.Increment(ref members);
        name ??= $"{roles} {number}";
        var member = Member.Invite(name, $"member{number}@desk.test", roles, new Act(null, Clock.Now)).Value;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClaimsDbContext>();
        db.Members.Add(member);
        await db.SaveChangesAsync();
        return new Colleague(member.Id, name);
    }

    /// <summary>Sends as this member. A fault of ours fails the test.</summary>
    public Task<TAnswer> SendAsync<TAnswer>(Colleague by, IRequest<TAnswer> message, Guid? operation = null) =>
        SendAsync(Caller.Member(by.Id, operation), message);

    /// <summary>Sends as somebody who is not signed in.</summary>
    public Task<TAnswer> SendAsVisitorAsync<TAnswer>(IRequest<TAnswer> message) => SendAsync(Caller.Nobody, message);

    /// <summary>Sends as the product itself.</summary>
    public Task<TAnswer> SendAsSystemAsync<TAnswer>(IRequest<TAnswer> message) => SendAsync(Caller.System, message);

    public async Task<TAnswer> SendAsync<TAnswer>(Caller caller, IRequest<TAnswer> message)
    {
        var answer = await Courier.SendAsync(message, caller);
        var error = typeof(TAnswer).GetProperty(nameof(Result.Error))!.GetValue(answer) as Error;
        return error is { Kind: ErrorKind.Unexpected } ? throw new InvalidOperationException($"{message.GetType()} met a surprise.", faults.Last) : answer;
    }

    /// <summary>Looks at the database behind the product's back.</summary>
    public async Task<T> ReadAsync<T>(Func<ClaimsDbContext, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ClaimsDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        var settings = Settings;
        await services.DisposeAsync();
        await Databases.DropAsync(settings);
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A change feed that remembers.</summary>
public sealed class Announcements : IChangeFeed
{
    private readonly Lock writing = new();
    private readonly List<Committed> all = [];

    public IReadOnlyList<Committed> All
    {
        get
        {
            lock (writing) return [.. all];
        }
    }

    public void Announce(Committed change)
    {
        lock (writing) all.Add(change);
    }
}

/// <summary>Keeps the last fault that was logged, so that a failing test can show it.</summary>
internal sealed class Faults : ILoggerProvider, ILogger
{
    public Exception? Last { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Last = exception ?? Last;

    public void Dispose()
    {
    }
}
