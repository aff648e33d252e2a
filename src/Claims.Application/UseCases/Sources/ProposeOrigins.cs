using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Proposes that a source and others that are alike repeat one origin. What was proposed before is not proposed again.</summary>
public static class ProposeOrigins
{
    [SystemOnly]
    public sealed record Command(long SourceId, IReadOnlyList<Alike> Others) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Others).Must(others => others.Count <= 50);
    }

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var known = await db.OriginProposals.Where(proposal => proposal.FirstId == message.SourceId || proposal.SecondId == message.SourceId)
                .Select(proposal => proposal.FirstId == message.SourceId ? proposal.SecondId : proposal.FirstId).ToListAsync(cancellationToken);
            // Whose address was corrected since has no words to compare at the moment.
            var ids = message.Others.Select(other => other.SourceId).Append(message.SourceId).ToList();
            var sketched = await db.Sketches.Where(sketch => ids.Contains(sketch.SourceId)).Select(sketch => sketch.SourceId).ToListAsync(cancellationToken);
            if (!sketched.Contains(message.SourceId)) return Result.Done;
            db.OriginProposals.AddRange(message.Others.Where(other => sketched.Contains(other.SourceId) && !known.Contains(other.SourceId)).Select(other => OriginProposal.Of(message.SourceId, other.SourceId, other.Likeness, clock.GetUtcNow())));
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }

    /// <param name="Likeness">In per cent.</param>
    public sealed record Alike(long SourceId, int Likeness);
}
