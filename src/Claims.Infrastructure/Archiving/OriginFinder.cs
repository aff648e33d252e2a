using System.Collections.Concurrent;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Sources;

namespace Claims.Infrastructure.Archiving;

/// <summary>Finds sources whose words are so much like those of a new one that they may repeat one origin.</summary>
/// <remarks>Keeps every sketch in memory, about 0.6 kB a source, and reads only what is new: comparing with 40,000 is then a matter of milliseconds, reading them each time was not.</remarks>
internal sealed class OriginFinder(Courier courier) : IDisposable
{
    private const int Most = 50;

    // What another process wrote down a while ago may be committed only now.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<long, byte[]> known = [];
    private readonly SemaphoreSlim reading = new(1);
    private DateTimeOffset? newest;

    public async Task<Result> CompareAsync(byte[] sketch, CancellationToken cancel)
    {
        var read = await ReadAsync(cancel);
        if (!read.IsDone) return read;
        foreach (var (source, _) in known.Where(row => row.Value.AsSpan().SequenceEqual(sketch)).ToList())
        {
            var alike = Alike(source, sketch, known);
            if (alike.Count > 0 && await courier.SendAsync(new ProposeOrigins.Command(source, alike), Caller.System, cancel) is { IsDone: false } failed) return failed.Error;
        }
        return Result.Done;
    }

    public void Dispose() => reading.Dispose();

    /// <summary>The sources that are worth a proposal, the most alike first.</summary>
    internal static IReadOnlyList<ProposeOrigins.Alike> Alike(long source, byte[] sketch, IEnumerable<KeyValuePair<long, byte[]>> all) =>
    [
        .. all.Where(row => row.Key != source).Select(row => new ProposeOrigins.Alike(row.Key, TextSketch.Likeness(sketch, row.Value)))
            .Where(row => row.Likeness >= OriginProposal.Worth).OrderByDescending(row => row.Likeness).ThenBy(row => row.SourceId).Take(Most),
    ];

    private async Task<Result> ReadAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            var fresh = await courier.SendAsync(new ReadSketches.Query(newest - Overlap), Caller.System, cancel);
            if (!fresh.IsDone) return fresh.Error;
            foreach (var row in fresh.Value) known[row.SourceId] = row.Sketch;
            if (fresh.Value.Count > 0) newest = fresh.Value[^1].TakenAt;
            return Result.Done;
        }
        finally
        {
            reading.Release();
        }
    }
}
