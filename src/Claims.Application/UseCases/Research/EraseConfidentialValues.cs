using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>Erases the confidential values of a source for good; description and reason stay.</summary>
public static class EraseConfidentialValues
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long SourceId, string Why) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Why).IsWritten("Say why they are erased.").MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Sources.Include(known => known.Confidence).FirstOrDefaultAsync(known => known.Id == message.SourceId, cancellationToken) is not { } source)
                return Error.NotFound("source");
            if (!await ConfidenceAccess.MayReadAsync(db, me, source.Id, cancellationToken)) return Error.NotAllowed("Only the assignee and editors may do this.");
            var result = source.EraseConfidence(new Act(me.Id, clock.GetUtcNow(), message.Why));
            if (result.IsDone) await db.SaveChangesAsync(cancellationToken);
            return result;
        }
    }
}
