using Claims.Application;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Team;
using Claims.Infrastructure;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Persistence;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claims.Benchmarks;

/// <summary>The desk that is measured: its data folder, and the pipeline on it without the web.</summary>
internal sealed class FilledDesk : IAsyncDisposable
{
    public const string Password = "fact-check the demo";

    /// <summary>More accounts than the demonstration has: a member may have so many pages open and no more.</summary>
    private const int Accounts = 10;

    private readonly ServiceProvider services;
    private readonly string? copy;

    private FilledDesk(string folder, string? copy)
    {
        (Folder, this.copy) = (folder, copy);
        var data = new DataFolder(folder);
        var collection = new ServiceCollection();
        collection.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole());
        collection.AddSingleton(TimeProvider.System).AddSingleton<IChangeFeed, Silence>();
        collection.AddClaimsApplication();
        collection.AddClaimsInfrastructure(data, new DatabaseSettings(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(data.Database)));
        collection.AddFetching(new ConfigurationBuilder().Build());
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "claims.db");

    /// <summary>Of the product.</summary>
    public string IndexFolder => new DataFolder(Folder).Index;

    /// <summary>Of the floor.</summary>
    public string PlainFolder => Path.Combine(Folder, "plain");

    /// <summary>Who can sign in, all with <see cref="Password"/>.</summary>
    public static IReadOnlyList<string> Emails { get; } = [.. Added, .. SeedDemoMembers.Accounts.Select(account => account.Email)];

    private static IEnumerable<string> Added => Enumerable.Range(1, Accounts).Select(number => $"load{number}@sample.claims");

    public static async Task<int> FillAsync(Options options)
    {
        await using var desk = await OpenAsync(options);
        Console.WriteLine($"{desk.Folder}: {await desk.ReadAsync(db => db.Claims.CountAsync()):N0} claims, {new FileInfo(desk.Database).Length / 1e6:N0} MB");
        return 0;
    }

    /// <param name="asCopy">For what writes: the next run finds the desk as it was.</param>
    public static async Task<FilledDesk> OpenAsync(Options options, bool asCopy = false)
    {
        if (!File.Exists(Path.Combine(options.Data, "filled"))) await MakeAsync(options);
        // One that an earlier build filled.
        else if (await Host.RunVerbAsync(options.Data, "migrate") is not 0 and var code) throw new InvalidOperationException($"migrate ended with {code}.");
        if (!asCopy) return new FilledDesk(options.Data, null);
        var copy = Path.Combine(options.Data, "copy");
        if (Directory.Exists(copy)) Directory.Delete(copy, recursive: true);
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(options.Data, "claims.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return new FilledDesk(copy, copy);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<TAnswer> SendAsync<TAnswer>(Caller caller, IRequest<TAnswer> message) => services.GetRequiredService<Courier>().SendAsync(message, caller);

    /// <summary>Sends and fails when it is refused.</summary>
    public async Task<T> AskAsync<T>(long memberId, IRequest<Result<T>> message)
    {
        var answer = await SendAsync(Caller.Member(memberId), message);
        return answer.IsDone ? answer.Value : throw new InvalidOperationException($"{message.GetType()} was refused: {answer.Error.Text}");
    }

    public async Task<T> ReadAsync<T>(Func<ClaimsDbContext, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ClaimsDbContext>());
    }

    public Task<long> MemberAsync(string email) => ReadAsync(db => db.Members.Where(member => member.EmailKey == Member.KeyOf(email)).Select(member => member.Id).SingleAsync());

    /// <summary>A connection beside the pipeline, for the floor.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(DatabaseSettings.OfFile(Database));
        connection.Open();
        using var setup = connection.CreateCommand();
        setup.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";
        setup.ExecuteNonQuery();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (copy is not null) Directory.Delete(copy, recursive: true);
    }

    private static async Task MakeAsync(Options options)
    {
        if (Directory.Exists(options.Data)) Directory.Delete(options.Data, recursive: true);
        Directory.CreateDirectory(options.Data);
        Console.WriteLine($"Filling {options.Data} with {options.What} …");
        if (await Host.RunVerbAsync(options.Data, "sample", "--claims", $"{(options.IsVaried ? 1 : options.Claims)}") != 0) throw new InvalidOperationException("The sample could not be made.");
        await using (var desk = new FilledDesk(options.Data, null))
        {
            if (options.IsVaried) await desk.ImportAsync(options.Claims);
            foreach (var email in Added) await desk.AddMemberAsync(email);
        }
        await File.WriteAllTextAsync(Path.Combine(options.Data, "filled"), "");
    }

    private async Task ImportAsync(int checks)
    {
        var texts = new VariedTexts(seed: 1);
        foreach (var batch in Enumerable.Range(1, checks).Chunk(ImportKnownChecks.Batch))
            if (await SendAsync(Caller.System, new ImportKnownChecks.Command("Elsewhere", [.. batch.Select(number => new TextLine(number, texts.Line(number), null))])) is { IsDone: false } refused)
                throw new InvalidOperationException(refused.Error.Text);
    }

    private async Task AddMemberAsync(string email)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClaimsDbContext>();
        var credentials = scope.ServiceProvider.GetRequiredService<ICredentials>();
        var member = Member.Invite($"Load {email.Split('@')[0][4..]}", email, Roles.FactChecker | Roles.Editor, new Act(null, TimeProvider.System.GetUtcNow())).Value;
        db.Members.Add(member);
        await db.SaveChangesAsync();
        await credentials.OpenAsync(member.Id, email, default);
        await credentials.SetPasswordAsync(member.Id, Password, default);
    }

    private sealed class Silence : IChangeFeed
    {
        public void Announce(Committed change)
        {
        }
    }
}
