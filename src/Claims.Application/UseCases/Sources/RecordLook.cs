using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Writes down what a source was found to be when it was looked at again.</summary>
public static class RecordLook
{
    /// <param name="Url">That was looked at: what was found at an address that was corrected meanwhile says nothing of the source.</param>
    /// <param name="Found">Nothing when the site did not answer.</param>
    /// <returns>The claims that lean on it, when it is something else than before.</returns>
    [SystemOnly]
    public sealed record Command(long SourceId, string Url, LinkState? Found, string? MovedTo, int? Likeness, string? Note) : ICommand<IReadOnlyList<long>>;

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result<IReadOnlyList<long>>>
    {
        public async Task<Result<IReadOnlyList<long>>> Handle(Command message, CancellationToken cancellationToken)
        {
            var watch = await db.Watches.Include(known => known.Source).FirstOrDefaultAsync(known => known.SourceId == message.SourceId, cancellationToken);
            if (watch is null) return Error.NotFound("watch");
            if (watch.Source!.Url != message.Url) return Array.Empty<long>();
            var (before, now) = (watch.State, clock.GetUtcNow());
            var isNew = message.Found is { } found ? watch.Look(found, message.MovedTo, message.Likeness, message.Note, now) : watch.Miss(message.Note ?? "", now);
            if (isNew && (before != LinkState.Unknown || watch.NeedsLook)) watch.Source!.NoteLook(before, watch.State, new Act(null, now, watch.Note));
            await db.SaveChangesAsync(cancellationToken);
            if (!isNew) return Array.Empty<long>();
            return await db.Evidence.Where(piece => piece.SourceId == message.SourceId).Select(piece => piece.ClaimId).Distinct().ToListAsync(cancellationToken);
        }
    }
}
