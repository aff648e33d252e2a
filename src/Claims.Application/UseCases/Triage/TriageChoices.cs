using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Triage;

/// <summary>What triage chooses from: the desk's reasons, and the members who can be given work.</summary>
public static class TriageChoices
{
    [Needs(Permission.TriageClaims)]
    public sealed record Query : IQuery<Choices>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Choices>>
    {
        public async Task<Result<Choices>> Handle(Query message, CancellationToken cancellationToken)
        {
            var reasons = await db.Reasons.Where(reason => reason.IsActive).OrderBy(reason => reason.Order).ThenBy(reason => reason.Id)
                .Select(reason => new { reason.Kind, Choice = new ReasonChoice(reason.Id, reason.Name, reason.Answer) }).ToListAsync(cancellationToken);
            // A desk has tens of members, so what they may do is asked of the permission table rather than told to the database.
            var members = await db.Members.Where(member => member.IsActive).OrderBy(member => member.Name).ThenBy(member => member.Id)
                .Select(member => new { member.Id, member.Name, member.Roles }).ToListAsync(cancellationToken);
            return new Choices(
                [.. reasons.Where(reason => reason.Kind == ReasonKind.Selection).Select(reason => reason.Choice)],
                [.. reasons.Where(reason => reason.Kind == ReasonKind.Refusal).Select(reason => reason.Choice)],
                [.. members.Where(member => PermissionTable.Allows(member.Roles, Permission.ResearchClaims)).Select(member => new OpenClaim.MemberView(member.Id, member.Name))]);
        }
    }

    /// <param name="Selections">Why a claim is picked up.</param>
    /// <param name="Refusals">Why one is declined.</param>
    /// <param name="Researchers">Active members who may do research.</param>
    public sealed record Choices(IReadOnlyList<ReasonChoice> Selections, IReadOnlyList<ReasonChoice> Refusals, IReadOnlyList<OpenClaim.MemberView> Researchers);

    /// <param name="Answer">The drafted answer to whoever sent the claim.</param>
    public sealed record ReasonChoice(long Id, string Name, string Answer);
}
