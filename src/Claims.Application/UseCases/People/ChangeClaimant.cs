using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.People;

/// <summary>Corrects what is known of a claimant, for every claim of theirs.</summary>
public static class ChangeClaimant
{
    /// <param name="SeenVersion">The record's version that the caller saw.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ClaimantId, int SeenVersion, ClaimantFacts Facts) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).SetValidator(new ClaimantRules());
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Claimants.FirstOrDefaultAsync(known => known.Id == message.ClaimantId, cancellationToken) is not { } claimant) return Error.NotFound("person");
            if (claimant.Version != message.SeenVersion) return Error.Stale("Somebody else changed this record since you opened it.");
            claimant.Change(message.Facts, new Act(me.Id, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
