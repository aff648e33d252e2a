using System.Linq.Expressions;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Review;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>What the caller must do next, the most pressing first.</summary>
public static class MyWork
{
    /// <param name="Today">In the desk's time zone.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(DateOnly Today) : IQuery<IReadOnlyList<Item>>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Query, Result<IReadOnlyList<Item>>>
    {
        // Of each kind; nobody works through more before looking again.
        private const int Most = 100;

        // So long may a check be off before the desk is reminded.
        private static readonly TimeSpan LongestHold = TimeSpan.FromHours(24);

        public async Task<Result<IReadOnlyList<Item>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var replies = new RepliesDue(db, me);
            List<Item> items =
            [
                .. await AssignedAsync(message.Today, cancellationToken),
                .. await SuggestedAsync(cancellationToken),
                .. me.May(Permission.ReviewVerdicts) ? await ToReviewAsync(cancellationToken) : [],
                .. me.May(Permission.PublishChecks) ? await ToPublishAsync(cancellationToken) : [],
                .. await PublishedAsync(message.Today, cancellationToken),
                .. await SourcesAsync(cancellationToken),
                .. await replies.DeadlinesAsync(message.Today, cancellationToken),
                .. await replies.ToPublishAsync(cancellationToken),
            ];
            return items.OrderBy(item => item.DueOn ?? DateOnly.MaxValue).ThenByDescending(item => item.Claim.Priority).ThenBy(item => item.Kind).ThenBy(item => item.Since).ToList();
        }

        private async Task<IEnumerable<Item>> AssignedAsync(DateOnly today, CancellationToken token)
        {
            var mine = await db.Claims.AsNoTracking()
                .Where(claim => claim.AssigneeId == me.Id && (claim.Stage == Stage.Accepted || claim.Stage == Stage.Researching))
                .OrderBy(claim => claim.DueOrder).ThenBy(claim => claim.Id).Take(Most)
                .Select(claim => new { claim.Id, claim.WaitingFor, claim.WaitingUntil, Last = claim.Proposals.Where(proposal => proposal.Round == claim.Round).Max(proposal => (int?)proposal.Number) })
                .ToListAsync(token);
            var ids = mine.ConvertAll(claim => claim.Id);
            var returned = await db.Proposals.Where(proposal => ids.Contains(proposal.ClaimId) && proposal.Outcome == ProposalOutcome.Returned)
                .Select(proposal => new { proposal.ClaimId, proposal.Number, proposal.DecidedAt, proposal.Note, By = db.Members.Where(member => member.Id == proposal.DecidedById).Select(member => member.Name).FirstOrDefault() })
                .ToListAsync(token);
            var rows = await ListClaims.ReadAsync(db, ids, token);
            return mine.Zip(rows, (claim, row) =>
            {
                if (returned.Find(proposal => proposal.ClaimId == claim.Id && proposal.Number == claim.Last) is { } back)
                    return new Item(WorkKind.Returned, row, row.DueOn, back.DecidedAt ?? row.ChangedAt, back.By, back.Note);
                return claim is { WaitingFor: { } whom, WaitingUntil: { } until } && until <= today
                    ? new Item(WorkKind.WaitingOver, row, Earlier(row.DueOn, until), row.ChangedAt, null, whom)
                    : new Item(WorkKind.Assigned, row, row.DueOn, row.ChangedAt, null, null);
            });
        }

        private async Task<IEnumerable<Item>> SuggestedAsync(CancellationToken token)
        {
            var ids = await db.Claims.AsNoTracking()
                .Where(claim => claim.Stage == Stage.InReview && claim.Suggestions.Any(suggestion => suggestion.State == SuggestionState.Open)
                    && claim.Drafters.Any(drafter => drafter.MemberId == me.Id && drafter.Round == claim.Round))
                .OrderBy(claim => claim.Id).Take(Most).Select(claim => claim.Id).ToListAsync(token);
            return (await ListClaims.ReadAsync(db, ids, token)).Select(row => new Item(WorkKind.Suggestions, row, row.DueOn, row.ChangedAt, null, null));
        }

        private async Task<IEnumerable<Item>> ToReviewAsync(CancellationToken token)
        {
            // What the caller may not decide takes nobody else's place on the list.
            var ids = await db.Claims.AsNoTracking()
                .Where(claim => claim.Stage == Stage.InReview && !claim.Drafters.Any(drafter => drafter.MemberId == me.Id && drafter.Round == claim.Round)
                    && !claim.Conflicts.Any(conflict => conflict.MemberId == me.Id))
                .OrderBy(claim => claim.DueOrder).ThenBy(claim => claim.Id).Take(Most).Select(claim => claim.Id).ToListAsync(token);
            return (await ReviewQueue.ReadAsync(db, me, ids, token)).Where(row => row.Blocked is null)
                .Select(row => new Item(WorkKind.Review, row.Claim, row.Claim.DueOn, row.Since, row.ProposedBy, null));
        }

        private async Task<IEnumerable<Item>> ToPublishAsync(CancellationToken token)
        {
            var mine = db.Claims.AsNoTracking().Where(claim => claim.Stage == Stage.Approved
                && !claim.Drafters.Any(drafter => drafter.MemberId == me.Id && drafter.Round == claim.Round) && !claim.Conflicts.Any(conflict => conflict.MemberId == me.Id));
            // Two questions, each with an index of its own: most approved claims are out, and of them only those with a further round can wait.
            var first = mine.Where(claim => claim.PublicationState == PublicationState.None);
            var next = mine.Where(claim => claim.Round > 1 && claim.PublicationState != PublicationState.None
                && !db.Revisions.Any(revision => revision.ClaimId == claim.Id && revision.Round == claim.Round));
            List<long> ids = [.. await IdsAsync(first.OrderBy(claim => claim.Id)), .. await IdsAsync(next.OrderBy(claim => claim.Round).ThenBy(claim => claim.Id))];
            return (await ListClaims.ReadAsync(db, ids, token)).Select(row => new Item(WorkKind.Publish, row, row.DueOn, row.ChangedAt, null, null));

            Task<List<long>> IdsAsync(IQueryable<Claim> claims) => claims.Take(Most).Select(claim => claim.Id).ToListAsync(token);
        }

        // Evidence of my claims whose address died, moved, changed or closed: at any stage, a published check above all.
        private async Task<IEnumerable<Item>> SourcesAsync(CancellationToken token)
        {
            var mine = db.Evidence.Where(piece => piece.WithdrawnAt == null
                && db.Claims.Any(claim => claim.Id == piece.ClaimId && claim.AssigneeId == me.Id && claim.Stage != Stage.Declined && claim.Stage != Stage.Merged));
            // Two questions: in one, the database would begin at the evidence and read all of it.
            var sources = await db.Watches.AsNoTracking().Where(watch => watch.LookSince != null && mine.Any(piece => piece.SourceId == watch.SourceId))
                .OrderBy(watch => watch.LookSince).ThenBy(watch => watch.SourceId).Take(Most)
                .Select(watch => new { watch.SourceId, Since = watch.LookSince!.Value, watch.Source!.Title }).ToListAsync(token);
            var ids = sources.ConvertAll(source => (long?)source.SourceId);
            var leaning = await mine.Where(piece => ids.Contains(piece.SourceId)).Select(piece => new { piece.SourceId, piece.ClaimId }).Distinct().ToListAsync(token);
            var looks = sources.Join(leaning, source => source.SourceId, piece => piece.SourceId, (source, piece) => new { source.Since, source.Title, piece.ClaimId })
                .OrderBy(look => look.Since).ThenBy(look => look.ClaimId).DistinctBy(look => look.ClaimId).Take(Most).ToList();
            var rows = (await ListClaims.ReadAsync(db, looks.ConvertAll(look => look.ClaimId), token)).ToDictionary(row => row.Number);
            return looks.Select(look => new Item(WorkKind.Source, rows[look.ClaimId], rows[look.ClaimId].DueOn, look.Since, null, look.Title));
        }

        private async Task<IEnumerable<Item>> PublishedAsync(DateOnly today, CancellationToken token)
        {
            var isEditor = me.May(Permission.PublishChecks);
            // Who declared a conflict may do nothing about it.
            var checks = db.Publications.AsNoTracking().Where(check => !db.Claims.Any(claim => claim.Id == check.ClaimId && claim.Conflicts.Any(conflict => conflict.MemberId == me.Id)));
            var asked = isEditor ? checks.Where(check => check.RetractionAskedAt != null && check.Retraction!.ById != me.Id) : null;
            var forgotten = clock.GetUtcNow() - LongestHold;
            var held = isEditor ? checks.Where(check => check.State == PublicationState.Held && check.ChangedAt <= forgotten) : null;
            var rechecks = checks.Where(check => check.RecheckSince != null);
            var reviewBy = checks.Where(check => check.ReviewBy <= today && check.State == PublicationState.Live);
            // A re-check belongs to whoever did the work, and to the editors.
            Expression<Func<Publication, bool>> mine = isEditor ? _ => true : check => db.Claims.Any(claim => claim.Id == check.ClaimId && claim.AssigneeId == me.Id);
            List<Look> looks =
            [
                .. asked is null ? [] : await asked.OrderBy(check => check.ClaimId).Take(Most)
                    .Select(check => new Look(WorkKind.Retraction, check.ClaimId, check.Retraction!.At, check.Retraction.ById, check.Retraction.Why, null)).ToListAsync(token),
                .. held is null ? [] : await held.OrderBy(check => check.ClaimId).Take(Most)
                    .Select(check => new Look(WorkKind.Held, check.ClaimId, check.ChangedAt!.Value, check.HeldById, check.Notice, null)).ToListAsync(token),
                .. await rechecks.Where(mine).OrderBy(check => check.RecheckSince).Take(Most)
                    .Select(check => new Look(WorkKind.Recheck, check.ClaimId, check.RecheckSince!.Value, null, check.RecheckReason, null)).ToListAsync(token),
                .. await reviewBy.Where(mine).OrderBy(check => check.ReviewBy).Take(Most)
                    .Select(check => new Look(WorkKind.Recheck, check.ClaimId, check.ChangedAt!.Value, null, null, check.ReviewBy)).ToListAsync(token),
            ];
            var once = looks.DistinctBy(look => (look.Kind, look.ClaimId)).ToList();
            var rows = (await ListClaims.ReadAsync(db, [.. once.Select(look => look.ClaimId).Distinct()], token)).ToDictionary(row => row.Number);
            var names = await db.Members.AsNoTracking().Where(member => once.Select(look => look.ById).Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, token);
            return once.Select(look => new Item(look.Kind, rows[look.ClaimId], look.DueOn ?? rows[look.ClaimId].DueOn, look.Since, look.ById is { } by ? names.GetValueOrDefault(by) : null, look.Note));
        }

        private static DateOnly Earlier(DateOnly? due, DateOnly other) => due < other ? due.Value : other;

        private sealed record Look(WorkKind Kind, long ClaimId, DateTimeOffset Since, long? ById, string? Note, DateOnly? DueOn);
    }

    /// <param name="DueOn">The claim's due date, the day a wait ended, or the day a check wants to be looked at again.</param>
    /// <param name="Since">How long it has been waiting for the caller.</param>
    /// <param name="By">Who returned, proposed or asked.</param>
    /// <param name="Note">Why it was returned, whom it waited for, or why a check needs another look.</param>
    public sealed record Item(WorkKind Kind, ListClaims.Row Claim, DateOnly? DueOn, DateTimeOffset Since, string? By, string? Note);
}

/// <summary>Why something is on somebody's list; where the day is the same, in this order.</summary>
public enum WorkKind
{
    Retraction,

    /// <summary>A check has been off for a day: somebody lifts the hold or retracts it.</summary>
    Held,
    Returned,
    Suggestions,
    Review,
    Recheck,

    /// <summary>Evidence needs a look: its address died, moved, changed or closed.</summary>
    Source,

    /// <summary>The deadline for the claimant's answer has come.</summary>
    ReplyDue,

    /// <summary>The desk knows more of the reply than the live page says.</summary>
    ReplyToPublish,
    WaitingOver,
    Publish,
    Assigned,
}
