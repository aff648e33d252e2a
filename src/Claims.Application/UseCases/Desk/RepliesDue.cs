using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Replies of claimants that somebody has to look after: a deadline has come, or a live page says less than the desk knows.</summary>
internal sealed class RepliesDue(IClaimsDb db, ICurrentMember me)
{
    private const int Most = 100;

    /// <summary>To the assignee and the editors: note the answer, or that there was none.</summary>
    public async Task<IEnumerable<MyWork.Item>> DeadlinesAsync(DateOnly today, CancellationToken token)
    {
        var isEditor = me.May(Permission.PublishChecks);
        var due = await db.Claims.AsNoTracking()
            .Where(claim => claim.ReplyDueOn <= today && (isEditor || claim.AssigneeId == me.Id) && claim.Stage != Stage.Declined && claim.Stage != Stage.Merged
                && !claim.Conflicts.Any(conflict => conflict.MemberId == me.Id))
            .OrderBy(claim => claim.ReplyDueOn).ThenBy(claim => claim.Id).Take(Most).Select(claim => new { claim.Id, claim.ReplyDueOn, claim.Reply.AskedHow }).ToListAsync(token);
        var rows = await ListClaims.ReadAsync(db, due.ConvertAll(claim => claim.Id), token);
        return due.Zip(rows, (claim, row) => new MyWork.Item(WorkKind.ReplyDue, row, claim.ReplyDueOn, row.ChangedAt, null, claim.AskedHow));
    }

    /// <summary>To the editors who may publish it.</summary>
    public async Task<IEnumerable<MyWork.Item>> ToPublishAsync(CancellationToken token)
    {
        if (!me.May(Permission.PublishChecks)) return [];
        var changed = await db.Publications.AsNoTracking()
            .Where(check => check.ReplyChangedAt != null && check.State == PublicationState.Live)
            .Where(check => db.Claims.Any(claim => claim.Id == check.ClaimId && !claim.Conflicts.Any(conflict => conflict.MemberId == me.Id)
                && !claim.Drafters.Any(drafter => drafter.MemberId == me.Id && drafter.Round == claim.Round)))
            .OrderBy(check => check.ReplyChangedAt).Take(Most).Select(check => new { check.ClaimId, check.ReplyChangedAt }).ToListAsync(token);
        var rows = await ListClaims.ReadAsync(db, changed.ConvertAll(check => check.ClaimId), token);
        return changed.Zip(rows, (check, row) => new MyWork.Item(WorkKind.ReplyToPublish, row, row.DueOn, check.ReplyChangedAt!.Value, null, null));
    }
}
