using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Where a claim's publication stands, for the desk: its revisions, and what the caller can do next. A next round is a step of the claim.</summary>
public static class PublicationStatus
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimId) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, GateReading gates, ClaimChange change) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (await ReadAsync(message.ClaimId, cancellationToken) is not { } claim) return Error.NotFound("claim");
            var publication = await db.LoadPublicationAsync(message.ClaimId, cancellationToken) ?? new Publication(claim.Id);
            var names = await NamesAsync(publication, cancellationToken);
            var gate = CanBePublished(claim, publication) && await db.LoadClaimAsync(claim.Id, cancellationToken) is { ApprovedProposal: { } approved } whole
                ? await gates.OfAsync(whole, approved.Text, cancellationToken)
                : null;
            var act = change.Act();
            return new Detail(
                publication.Version, claim.Stage, publication.State, claim.ApprovedProposal?.Number, publication.LiveRevision, publication.Slug, publication.Notice,
                publication.HeldById is { } holder ? names[holder] : null, publication.ChangedAt,
                publication.Retraction is { } asked ? new Request(names[asked.ById], asked.At, asked.Why, asked.Notice) : null,
                publication.RecheckSince, publication.RecheckReason, publication.ReviewBy,
                [.. publication.Revisions.OrderByDescending(revision => revision.Number)
                    .Select(revision => new RevisionRow(revision.Number, revision.Round, revision.Headline, names[revision.PublishedById], revision.PublishedAt))],
                claim.IsConflicted(me.Id) ? [] : [.. Steps(claim, publication, act.At).Where(step => me.May(Needed(step))).Select(step => new NextStep(step, step switch
                {
                    PublicationStep.Publish => claim.RefusalToPublish(gate!, act)?.Text,
                    PublicationStep.Lift => publication.RefusalToLift(claim, act)?.Text,
                    PublicationStep.ConfirmRetraction => publication.RefusalToConfirm(claim, act)?.Text,
                    PublicationStep.PublishReply => publication.RefusalToPublishReply(claim, act)?.Text,
                    _ => null,
                }))])
            {
                Warnings = gate is null ? [] : claim.WarningsSince(gate),
            };
        }

        // Asked on every claim page: the gate needs the whole claim, and most claims are past it.
        private Task<Claim?> ReadAsync(long id, CancellationToken token) => db.Claims.AsNoTracking().IgnoreAutoIncludes()
            .Include(claim => claim.Proposals.OrderBy(proposal => proposal.Number)).Include(claim => claim.Drafters).Include(claim => claim.Conflicts)
            .FirstOrDefaultAsync(claim => claim.Id == id, token);

        private Task<Dictionary<long, string>> NamesAsync(Publication publication, CancellationToken token)
        {
            var ids = publication.Revisions.Select(revision => revision.PublishedById)
                .Concat(new[] { publication.HeldById, publication.Retraction?.ById }.OfType<long>()).Distinct().ToList();
            return db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, token);
        }
    }

    private static bool CanBePublished(Claim claim, Publication publication) =>
        claim.Stage == Stage.Approved && publication.Revisions.All(revision => revision.Round != claim.Round);

    // What the table allows; the domain decides again when a step is taken.
    private static IEnumerable<PublicationStep> Steps(Claim claim, Publication publication, DateTimeOffset now)
    {
        if (CanBePublished(claim, publication)) yield return PublicationStep.Publish;
        if (PublicationMoves.Table.ContainsKey((publication.State, PublicationMove.Lift))) yield return PublicationStep.Lift;
        if (publication.Retraction is not null) yield return PublicationStep.ConfirmRetraction;
        if (publication.Retraction is not null) yield return PublicationStep.RefuseRetraction;
        if (PublicationMoves.Table.ContainsKey((publication.State, PublicationMove.Hold))) yield return PublicationStep.Hold;
        if (PublicationMoves.Table.ContainsKey((publication.State, PublicationMove.Retract)) && publication.Retraction is null) yield return PublicationStep.RequestRetraction;
        if (publication is { ReplyChangedAt: not null, State: PublicationState.Live }) yield return PublicationStep.PublishReply;
        if (publication.WantsLook(now)) yield return PublicationStep.SettleRecheck;
    }

    private static Permission Needed(PublicationStep step) =>
        step is PublicationStep.SettleRecheck ? Permission.ReviewVerdicts : Permission.PublishChecks;

    /// <param name="Version">The publication's, for deciding commands.</param>
    /// <param name="ApprovedProposal">The number that publishing names.</param>
    /// <param name="Steps">What the caller can do next; a blocked step says why, an illegal one is absent.</param>
    public sealed record Detail(
        int Version, Stage Stage, PublicationState State, int? ApprovedProposal, int LiveRevision, string Slug, string? Notice,
        string? HeldBy, DateTimeOffset? ChangedAt, Request? Retraction, DateTimeOffset? RecheckSince, string? RecheckReason, DateOnly? ReviewBy,
        IReadOnlyList<RevisionRow> Revisions, IReadOnlyList<NextStep> Steps)
    {
        /// <summary>Of the gate, found since the verdict was approved: publishing answers them.</summary>
        public IReadOnlyList<GateWarning> Warnings { get; init; } = [];
    }

    /// <summary>A retraction that waits for a second person.</summary>
    public sealed record Request(string By, DateTimeOffset At, string Why, string Notice);

    public sealed record RevisionRow(int Number, int Round, string Headline, string PublishedBy, DateTimeOffset PublishedAt);

    public sealed record NextStep(PublicationStep Step, string? Blocked);
}

/// <summary>What somebody can do to a publication; each is one command.</summary>
public enum PublicationStep
{
    Publish,
    Hold,
    Lift,
    RequestRetraction,
    ConfirmRetraction,
    RefuseRetraction,
    PublishReply,
    SettleRecheck,
}
