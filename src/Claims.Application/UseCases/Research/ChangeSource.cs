using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>Corrects what is known of a source, for every claim that leans on it.</summary>
public static class ChangeSource
{
    /// <param name="SeenVersion">The source's version that the caller saw.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long SourceId, int SeenVersion, SourceFacts Facts) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).SetValidator(new SourceRules());
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, SnapshotRequests snapshots, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Sources.Include(known => known.Origins).FirstOrDefaultAsync(known => known.Id == message.SourceId, cancellationToken) is not { } source)
                return Error.NotFound("source");
            // While a verdict that leans on it is in review, what the editor reads must not move.
            if (await db.Claims.AnyAsync(claim => claim.Stage == Domain.Claims.Stage.InReview && claim.Evidence.Any(piece => piece.SourceId == source.Id && piece.WithdrawnAt == null), cancellationToken))
                return Error.Refused("source.in-review", "A verdict that leans on this source is in review: take it back first.");
            if (message.Facts.Type == SourceType.Encyclopaedia && source.Type != SourceType.Encyclopaedia
                && await db.Evidence.AnyAsync(piece => piece.SourceId == source.Id && piece.WithdrawnAt == null, cancellationToken))
                return Error.Invalid("Type", "Evidence rests on this source, and an encyclopaedia is a lead, never evidence: withdraw it first.");
            if (source.Version != message.SeenVersion) return Error.Stale("Somebody else changed this source since you opened it.");
            if (CanonicalUrl.Of(message.Facts.Url) is { } url && LookupKey.Hash(url) is var hash && await db.Sources.AnyAsync(other => other.Id != source.Id && other.UrlHash == hash, cancellationToken))
                return Error.Invalid("Url", "The desk has another source with this address: link that one instead.");
            var (before, act) = (source.Url, new Act(me.Id, clock.GetUtcNow()));
            source.Change(message.Facts, act);
            if (source.Url != before) await snapshots.MoveAsync(source, act, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
