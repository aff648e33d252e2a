using System.Globalization;
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
/// leaves an older index that catches up. Another process (the command line beside a server) that finds the folder in use keeps one in a folder beside it.
/// </remarks>
public sealed partial class ClaimIndex(DataFolder folder, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClaimIndex> log) : IClaimIndex, IDisposable
{
    /// <summary>Of a server and the command line beside it, each has an index of its own.</summary>
    private const int MostProcesses = 8;

    private readonly SemaphoreSlim turn = new(1, 1);
    private IndexFolder? index;
    private IndexPlace place = IndexPlace.Start;
    private IndexPlace committed = IndexPlace.Start;
    private volatile IndexProgress? building;
    private volatile bool isComplete;

    /// <summary>Waits only where nobody is bringing the index up to date: while that goes on, what is there so far is shown.</summary>
    public async Task<IIndexView> ViewAsync(CancellationToken cancel)
    {
        if (index is null || (!isComplete && turn.CurrentCount > 0)) await CatchUpAsync(cancel);
        return (index ?? throw new InvalidOperationException("The search index was found damaged a moment ago.")).View(isComplete ? null : building ?? new IndexProgress(0, 0));
    }

    /// <summary>Reads what happened since the last time. One at a time; who comes meanwhile waits and finds little left to do.</summary>
    /// <param name="told">History rows that somebody heard of: what was committed out of order, behind the place that the index has reached, nobody would read.</param>
    public async Task CatchUpAsync(CancellationToken cancel, IReadOnlyCollection<long>? told = null)
    {
        await turn.WaitAsync(cancel);
        try
        {
            index ??= Open();
            await using var scope = scopes.CreateAsyncScope();
            var reading = new IndexReading(scope.ServiceProvider.GetRequiredService<ClaimsDbContext>());
            var now = await reading.PlaceAsync(cancel);
            List<long> late = [.. (told ?? []).Where(row => row <= place.History)];
            if (isComplete && late.Count == 0 && place.IsAt(now)) return;
            if (place == IndexPlace.Start || place.IsFarBehind(now) || !await reading.IsAfterAsync(place, now, cancel)) await BuildAsync(reading, now, cancel);
            else await FollowAsync(reading, now, late, cancel);
            index.Show();
            (place, isComplete) = (now, true);
        }
        catch (Exception fault) when (IsOfIndex(fault))
        {
            Drop(fault);
            throw;
        }
        finally
        {
            building = null;
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

    private IndexFolder Open()
    {
        for (var number = 1; number <= MostProcesses; number++)
        {
            var path = number == 1 ? folder.Index : string.Create(CultureInfo.InvariantCulture, $"{folder.Index}-{number}");
            try
            {
                return Open(path);
            }
            catch (LockObtainFailedException)
            {
                InUse(log, path);
            }
        }
        throw new InvalidOperationException($"{MostProcesses} processes use this data folder already.");
    }

    private IndexFolder Open(string path)
    {
        try
        {
            return Take(IndexFolder.At(path));
        }
        catch (Exception fault) when (fault is not LockObtainFailedException && (IsOfIndex(fault) || fault is IndexFormatTooOldException or IndexFormatTooNewException or ArgumentException or FormatException or KeyNotFoundException))
        {
            Damaged(log, fault);
            foreach (var file in System.IO.Directory.GetFiles(path)) File.Delete(file);
            return Take(IndexFolder.At(path));
        }
    }

    private IndexFolder Take(IndexFolder opened)
    {
        place = committed = IndexPlace.Read(opened.CommitData) ?? IndexPlace.Start;
        return opened;
    }

    // The next turn finds no index that it could read, and builds one.
    private void Drop(Exception fault)
    {
        Damaged(log, fault);
        index?.Dispose();
        (index, isComplete) = (null, false);
    }

    private static bool IsOfIndex(Exception fault) => fault is IOException or ObjectDisposedException;

    private async Task BuildAsync(IndexReading reading, IndexPlace now, CancellationToken cancel)
    {
        isComplete = false;
        index!.Empty();
        place = IndexPlace.Start;
        var build = new IndexBuild(index, scopes, clock, progress => building = progress);
        Building(log, await build.RunAsync(reading, cancel));
        index.Commit(now.Write());
        committed = now;
    }

    private async Task FollowAsync(IndexReading reading, IndexPlace now, IReadOnlyCollection<long> late, CancellationToken cancel)
    {
        var touched = await reading.TouchedAsync(place.History, now.History, late, cancel);
        // A check that was taken off leaves nothing behind.
        foreach (var claim in touched.Claims) index!.Remove(FoundKind.PublishedCheck, claim);
        await reading.TouchedAsync(touched, Put, cancel);
        foreach (var (publisher, batch) in now.Batches)
            if (place.EditionOf(publisher) is var since && since < batch.Edition)
                await reading.KnownChecksAsync(publisher, since, Put, cancel);

        void Put(IReadOnlyList<Record> some)
        {
            foreach (var record in some) index!.Put(record);
        }
    }

    [LoggerMessage(LogLevel.Information, "The search index was built from {Records} records.")]
    private static partial void Building(ILogger log, int records);

    [LoggerMessage(LogLevel.Warning, "The search index is damaged or of another version: it is built anew.")]
    private static partial void Damaged(ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Information, "Another process holds the search index in {Path}: this one keeps its own beside it.")]
    private static partial void InUse(ILogger log, string path);
}
