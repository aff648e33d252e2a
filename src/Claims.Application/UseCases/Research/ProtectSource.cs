using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>Puts the confidential values of a source away, encrypted; the history says only that they changed.</summary>
public static class ProtectSource
{
    /// <param name="SeenVersion">The source's version that the caller saw.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long SourceId, int SeenVersion, ConfidentialInput Confidential) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Confidential).SetValidator(new ConfidentialRules());
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, IVault vault, SnapshotRequests snapshots, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Sources.Include(known => known.Confidence).FirstOrDefaultAsync(known => known.Id == message.SourceId, cancellationToken) is not { } source)
                return Error.NotFound("source");
            if (!await ConfidenceAccess.MayReadAsync(db, me, source.Id, cancellationToken)) return Error.NotAllowed("Only the assignee and editors may do this.");
            var (input, seen) = (message.Confidential, source.Version);
            var act = new Act(me.Id, clock.GetUtcNow());
            var result = source.Protect(input.PublicDescription, input.Reason, vault.Lock(input.Value), act);
            if (!result.IsDone) return result;
            if (seen != message.SeenVersion) return Error.Stale("Somebody else changed this source since you opened it.");
            await snapshots.LeaveAloneAsync(source, act, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
