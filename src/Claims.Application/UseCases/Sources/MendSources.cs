using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Gives sources what an earlier version, or another door than evidence, left out: the key of their twin, and a watch.</summary>
public static class MendSources
{
    /// <returns>How many were mended; fewer than asked for when none is left.</returns>
    [SystemOnly]
    public sealed record Command(int Most) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Most).InclusiveBetween(1, 1_000);
    }

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command message, CancellationToken cancellationToken)
        {
            var broken = await db.Sources
                .Where(source => source.UrlHash != null && (source.TwinHash == null || (source.ProtectionReason == null && !db.Watches.Any(watch => watch.SourceId == source.Id))))
                .OrderBy(source => source.Id).Take(message.Most).Select(source => new { source, IsWatched = db.Watches.Any(watch => watch.SourceId == source.Id) }).ToListAsync(cancellationToken);
            foreach (var row in broken)
            {
                row.source.KnowTwin();
                if (!row.IsWatched && !row.source.IsProtected) db.Watches.Add(SourceWatch.Begin(row.source, clock.GetUtcNow()));
            }
            await db.SaveChangesAsync(cancellationToken);
            return broken.Count;
        }
    }
}
