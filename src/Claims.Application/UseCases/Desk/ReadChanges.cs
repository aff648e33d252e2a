using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>What the history tells since a place in it: how a process hears of what other processes did.</summary>
public static class ReadChanges
{
    private const int Most = 500;

    /// <param name="Since">The last history id that was read; nothing to begin at the end.</param>
    [SystemOnly]
    public sealed record Query(long? Since) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query query, CancellationToken cancel)
        {
            if (query.Since is not { } since) return new Detail(await db.History.MaxAsync(entry => (long?)entry.Id, cancel) ?? 0, [], false);
            var entries = await db.History.AsNoTracking().Where(entry => entry.Id > since).OrderBy(entry => entry.Id).Take(Most)
                .Select(entry => new { entry.Id, entry.ClaimId }).ToListAsync(cancel);
            return new Detail(
                entries.Count == 0 ? since : entries[^1].Id,
                [.. entries.Where(entry => entry.ClaimId is not null).GroupBy(entry => entry.ClaimId!.Value).Select(group => new Row(group.Key, group.Max(entry => entry.Id)))],
                entries.Exists(entry => entry.ClaimId is null));
        }
    }

    /// <param name="HasOthers">Something beside claims changed: members, sources, scales, settings.</param>
    public sealed record Detail(long LastHistoryId, IReadOnlyList<Row> Claims, bool HasOthers);

    public sealed record Row(long ClaimId, long LastHistoryId);
}
