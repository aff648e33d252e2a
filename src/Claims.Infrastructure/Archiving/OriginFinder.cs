using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Sources;

namespace Claims.Infrastructure.Archiving;

/// <summary>Finds sources whose words are so much like those of a new one that they may repeat one origin.</summary>
internal sealed class OriginFinder(Courier courier)
{
    private const int Most = 50;

    public async Task<Result> CompareAsync(byte[] sketch, CancellationToken cancel)
    {
        var all = await courier.SendAsync(new ReadSketches.Query(), Caller.System, cancel);
        if (!all.IsDone) return all.Error;
        foreach (var source in all.Value.Where(row => row.Sketch.AsSpan().SequenceEqual(sketch)).Select(row => row.SourceId))
        {
            var alike = Alike(source, sketch, all.Value);
            if (alike.Count > 0 && await courier.SendAsync(new ProposeOrigins.Command(source, alike), Caller.System, cancel) is { IsDone: false } failed) return failed.Error;
        }
        return Result.Done;
    }

    /// <summary>The sources that are worth a proposal, the most alike first.</summary>
    internal static IReadOnlyList<ProposeOrigins.Alike> Alike(long source, byte[] sketch, IEnumerable<ReadSketches.Row> all) =>
    [
        .. all.Where(row => row.SourceId != source).Select(row => new ProposeOrigins.Alike(row.SourceId, TextSketch.Likeness(sketch, row.Sketch)))
            .Where(row => row.Likeness >= OriginProposal.Worth).OrderByDescending(row => row.Likeness).Take(Most),
    ];
}
