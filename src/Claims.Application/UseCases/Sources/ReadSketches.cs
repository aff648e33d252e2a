using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>The sketches of all sources whose words are kept: half a kilobyte each.</summary>
public static class ReadSketches
{
    [SystemOnly]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken) =>
            await db.Sketches.AsNoTracking().OrderBy(sketch => sketch.SourceId).Select(sketch => new Row(sketch.SourceId, sketch.Sketch)).ToListAsync(cancellationToken);
    }

    public sealed record Row(long SourceId, byte[] Sketch);
}
