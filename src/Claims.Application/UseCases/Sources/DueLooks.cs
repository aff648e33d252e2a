using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>The sources whose address is to be looked at again.</summary>
public static class DueLooks
{
    [SystemOnly]
    public sealed record Query(int Most) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Most).InclusiveBetween(0, 100);
    }

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            return await db.Watches.AsNoTracking().Where(watch => watch.NextAt <= now && watch.Source!.Url != null && watch.Source.ProtectionReason == null)
                .OrderBy(watch => watch.NextAt).ThenBy(watch => watch.SourceId).Take(message.Most)
                .Select(watch => new Row(watch.SourceId, watch.Source!.Url!, db.Sketches.Where(sketch => sketch.SourceId == watch.SourceId).Select(sketch => sketch.Sketch).FirstOrDefault()))
                .ToListAsync(cancellationToken);
        }
    }

    /// <param name="Sketch">Of what was kept first; nothing when that had too few words.</param>
    public sealed record Row(long SourceId, string Url, byte[]? Sketch);
}
