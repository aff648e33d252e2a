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

/// <summary>Opens a record of somebody who makes claims.</summary>
public static class AddClaimant
{
    /// <param name="IsAnother">The caller knows of the record with this name and means somebody else.</param>
    /// <returns>The record's key.</returns>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(ClaimantFacts Facts, bool IsAnother = false) : ICommand<long>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).SetValidator(new ClaimantRules());
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command message, CancellationToken cancellationToken)
        {
            var key = LookupKey.Of(message.Facts.Name);
            if (!message.IsAnother && await db.Claimants.AnyAsync(claimant => claimant.NameKey == key, cancellationToken))
                return Error.Refused("claimant.known", $"“{CleanText.Line(message.Facts.Name)}” is on record already. Choose it, or say that this is somebody else of that name.");
            var added = Claimant.Add(message.Facts, new Act(me.Id, clock.GetUtcNow()));
            db.Claimants.Add(added);
            await db.SaveChangesAsync(cancellationToken);
            return added.Id;
        }
    }
}
