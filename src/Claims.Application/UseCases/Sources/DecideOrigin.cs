using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Says whether two sources that are alike repeat one origin. If so, both name it, and count once from then on.</summary>
public static class DecideOrigin
{
    /// <param name="Origin">What both repeat, e.g. "AFP"; asked for only when they do.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long ProposalId, bool IsShared, string? Origin) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Origin).MaximumLength(Limits.Name)
            .Must((message, origin) => !message.IsShared || LookupKey.Of(origin ?? "").Length > 0).WithMessage("Name what both repeat: a wire, a dataset, an announcement.");
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var proposal = await db.OriginProposals.Include(known => known.First).Include(known => known.Second).FirstOrDefaultAsync(known => known.Id == message.ProposalId, cancellationToken);
            if (proposal is null) return Error.NotFound("proposal");
            // Either answer: a warning that the editor is reading must not vanish.
            if (await db.IsInReviewAsync([proposal.FirstId, proposal.SecondId], cancellationToken)) return SourceFinding.InReview;
            var act = new Act(me.Id, clock.GetUtcNow());
            var decided = proposal.Decide(message.IsShared, act);
            if (!decided.IsDone) return decided;
            foreach (var (source, other) in new[] { (proposal.First!, proposal.Second!), (proposal.Second!, proposal.First!) })
                if (message.IsShared) source.Repeat(message.Origin!, act);
                else source.KeepApart(other.PublicName, act);
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
