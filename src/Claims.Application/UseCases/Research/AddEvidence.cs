using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Passages;
using Claims.Application.UseCases.Snapshots;
using Claims.Application.UseCases.Sources;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>Links a source to a claim, or records a search. A source that the desk knows is found again by its address.</summary>
public static class AddEvidence
{
    /// <param name="SourceId">A source that the desk knows; else <paramref name="Source"/>; neither for a search record.</param>
    /// <param name="Source">Used only when the desk has no source with this address yet.</param>
    /// <param name="Confidential">For a source whose name must not get out.</param>
    /// <returns>The citation number.</returns>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ClaimId, long? SourceId, SourceFacts? Source, ConfidentialInput? Confidential, EvidenceFacts Facts) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(message => message.Facts).SetValidator(new EvidenceRules(clock));
            RuleFor(message => message.Source!).SetValidator(new SourceRules()).When(message => message.Source is not null);
            RuleFor(message => message.Confidential!).SetValidator(new ConfidentialRules()).When(message => message.Confidential is not null);
        }
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, IVault vault, SnapshotRequests snapshots, PassageRequests passages, ClaimChange change) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command message, CancellationToken cancellationToken)
        {
            var act = change.Act();
            var source = await FindAsync(message, cancellationToken);
            if (source is null && message.SourceId is not null) return Error.Invalid(nameof(message.SourceId), "There is no such source.");
            // Who links a protected source to a claim of their own could read it there.
            if (source is { IsProtected: true } && !await ConfidenceAccess.MayReadAsync(db, me, source.Id, cancellationToken))
                return Error.NotAllowed("This source is protected: its assignee or an editor links it.");
            // A protection holds for every claim that leans on the source: not everybody puts it on one that others work with.
            if (source is not null && message.Confidential is not null && !await ConfidenceAccess.MayReadAsync(db, me, source.Id, cancellationToken))
                return Error.NotAllowed("The desk has this source already: an editor, or who is assigned to a claim that leans on it, protects it there.");
            if (source is { IsProtected: true } && message.Confidential is not null)
                return Error.Refused("source.protected-already", "This source is protected already: link it as it is, and change its confidential values there.");
            if (source is null && message.Source is { } facts)
            {
                source = Source.Add(message.Confidential is { } hidden ? facts with { Title = hidden.PublicDescription } : facts, act);
                db.Sources.Add(source);
            }
            if (source is not null && message.Confidential is { } input && Protect(source, input, act) is { IsDone: false } refused) return refused.Error;
            if (source is { IsProtected: true }) await snapshots.LeaveAloneAsync(source, act, cancellationToken);
            else if (source is not null) await snapshots.AskAsync(source, act, cancellationToken);
            return await change.RunAsync(
                message.ClaimId,
                async claim =>
                {
                    var added = claim.AddEvidence(source, message.Facts, act);
                    if (added.IsDone) await passages.AskAsync(added.Value, act.At, cancellationToken);
                    return added.Map(piece => piece.Number);
                },
                cancellationToken);
        }

        private async Task<Source?> FindAsync(Command message, CancellationToken token)
        {
            if (message.SourceId is { } id) return await db.Sources.Include(known => known.Origins).FirstOrDefaultAsync(known => known.Id == id, token);
            if (CanonicalUrl.Of(message.Source?.Url) is not { } url) return null;
            return await db.Sources.FindByUrlAsync(url, token);
        }

        private Result Protect(Source source, ConfidentialInput input, Act act) =>
            source.Protect(input.PublicDescription, input.Reason, vault.Lock(input.Value), act);
    }
}
