using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Triage;

/// <summary>Gives the work on a claim to somebody, or to nobody.</summary>
public static class AssignClaim
{
    /// <param name="SeenVersion">The claim's <c>StageVersion</c> that the caller saw.</param>
    /// <param name="MemberId">Nobody, when left out.</param>
    [Needs(Permission.AssignClaims)]
    public sealed record Command(long ClaimId, int SeenVersion, long? MemberId, string? Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Note).MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (message.MemberId is { } id && !await MayResearchAsync(id, cancellationToken))
                return Error.Invalid(nameof(message.MemberId), "Choose an active member who may do research.");
            return await change.RunAsync(message.ClaimId, claim => claim.Assign(message.MemberId, change.Act(message.Note)),
                cancellationToken, (claim => claim.StageVersion, message.SeenVersion));
        }

        private async Task<bool> MayResearchAsync(long memberId, CancellationToken token) =>
            await db.Members.FirstOrDefaultAsync(member => member.Id == memberId && member.IsActive, token) is { } member
            && PermissionTable.Allows(member.Roles, Permission.ResearchClaims);
    }
}
