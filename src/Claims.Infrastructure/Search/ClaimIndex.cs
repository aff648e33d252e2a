using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claims.Infrastructure.Search;

/// <summary>This node's index: opened, brought up to where the database is, and built anew when it is missing, damaged, of an older format or of another database.</summary>
/// <remarks>
/// The database is the truth and the index may be deleted at any time. Its place in the history is committed together with its documents, so a kill
/// leaves an older index that catches up. Another process (the command line beside a server) that finds the folder in use builds one in memory.
/// </remarks>
public sealed partial class ClaimIndex(DataFolder folder, IServiceScopeFactory scopes, ILogger<ClaimIndex> log) : IClaimIndex, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private IndexFolder? index;
    private IndexPlace place = IndexPlace.Start;
    private IndexPlace committed = IndexPlace.Start;
    private volatile bool isComplete;

    /// <summary>How far a build is; nothing while there is none.</summary>
    public IndexProgress? Progress { get; private set; }

    public async Task<IIndexView> ViewAsync(CancellationToken cancel)
    {
        if (index is null) await CatchUpAsync(cancel);
        return index!.View(isComplete);
    }

    /// <summary>Reads what happened since the last time. One at a time; who comes meanwhile waits and finds little left to do.</summary>
    /// <param name="also">Claims to read whatever the history says.</param>
    public async Task CatchUpAsync(CancellationToken cancel, IReadOnlyCollection<long>? also = null)
    {
        await turn.WaitAsync(cancel);
        try
        {
            index ??= Open();
            await using var scope = scopes.CreateAsyncScope();
            var reading = new IndexReading(scope.ServiceProvider.GetRequiredService<ClaimsDbContext>());
            var now = await reading.PlaceAsync(cancel);
            if (isComplete && also is not { Count: > 0 } && now.History == place.History && now.HistoryAt == place.HistoryAt && Same(now.Editions, place.Editions)) return;
            if (place == IndexPlace.Start || !await reading.IsAfterAsync(place, now, cancel)) await BuildAsync(reading, now, cancel);
            else await FollowAsync(reading, now, also ?? [], cancel);
            index.Show();
            (place, isComplete) = (now, true);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Makes the last catch-up outlive the process; without it a restart reads a little again.</summary>
    public async Task CommitAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (index is null || !isComplete || ReferenceEquals(place, committed)) return;
            index.Commit(place.Write());
            committed = place;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        index?.Dispose();
        turn.Dispose();
    }

    private static bool Same(IReadOnlyDictionary<long, int> left, IReadOnlyDictionary<long, int> right) =>
        left.Count == right.Count && left.All(edition => right.TryGetValue(edition.Key, out var other) && other == edition.Value);

    private IndexFolder Open()
    {
        try
        {
            return Take(new IndexFolder(FSDirectory.Open(folder.Index)));
        }
        catch (LockObtainFailedException)
        {
            InUse(log);
            return Take(IndexFolder.InMemory());
        }
        catch (Exception fault) when (fault is IOException or IndexFormatTooOldException or IndexFormatTooNewException or ArgumentException or FormatException or KeyNotFoundException)
        {
            Damaged(log, fault);
            foreach (var file in System.IO.Directory.GetFiles(folder.Index)) File.Delete(file);
            return Take(new IndexFolder(FSDirectory.Open(folder.Index)));
        }
    }

    private IndexFolder Take(IndexFolder opened)
    {
        place = committed = IndexPlace.Read(opened.CommitData) ?? IndexPlace.Start;
        return opened;
    }

    private async Task BuildAsync(IndexReading reading, IndexPlace now, CancellationToken cancel)
    {
        isComplete = false;
        index!.Empty();
        var (all, done) = (await reading.CountAsync(cancel), 0);
        Building(log, all);
        await reading.AllAsync(now, Add, cancel);
        index.Commit(now.Write());
        committed = now;
        Progress = null;

        void Add(IReadOnlyList<Record> some)
        {
            index.Add(some);
            Progress = new IndexProgress(done += some.Count, all);
        }
    }

    private async Task FollowAsync(IndexReading reading, IndexPlace now, IReadOnlyCollection<long> also, CancellationToken cancel)
    {
        var touched = await reading.TouchedAsync(place.History, now.History, also, cancel);
        // A check that was taken off leaves nothing behind.
        foreach (var claim in touched.Claims) index!.Remove(FoundKind.PublishedCheck, claim);
        await reading.TouchedAsync(touched, Put, cancel);
        foreach (var (publisher, edition) in now.Editions)
            if (place.Editions.GetValueOrDefault(publisher) is var since && since < edition)
                await reading.KnownChecksAsync(publisher, since, Put, cancel);

        void Put(IReadOnlyList<Record> some)
        {
            foreach (var record in some) index!.Put(record);
        }
    }

    [LoggerMessage(LogLevel.Information, "The search index is built from {Records} records.")]
    private static partial void Building(ILogger log, int records);

    [LoggerMessage(LogLevel.Warning, "The search index is damaged or of another version: it is built anew.")]
    private static partial void Damaged(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Information, "Another process holds the search index; this one keeps its own in memory.")]
    private static partial void InUse(ILogger log);
}

/// <summary>How far a build of the index is.</summary>
public sealed record IndexProgress(int Done, int All);
