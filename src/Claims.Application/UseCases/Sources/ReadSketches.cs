using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>The sketches of the sources whose words are kept, half a kilobyte each; or only those that are new since.</summary>
public static class ReadSketches
{
    /// <param name="Since">Nothing for all.</param>
    [SystemOnly]
    public sealed record Query(DateTimeOffset? Since) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var sketches = db.Sketches.AsNoTracking();
            if (message.Since is { } since) sketches = sketches.Where(sketch => sketch.TakenAt >= since);
            return await sketches.OrderBy(sketch => sketch.TakenAt).Select(sketch => new Row(sketch.SourceId, sketch.Sketch, sketch.TakenAt)).ToListAsync(cancellationToken);
        }
    }

    public sealed record Row(long SourceId, byte[] Sketch, DateTimeOffset TakenAt);
}
