using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>What the history tells since a place in it: how a process hears of what other processes did.</summary>
public static class ReadChanges
{
    /// <summary>Rows in one answer.</summary>
    public const int Most = 500;

    /// <param name="Since">The last history id that was read; nothing to begin near the end.</param>
    /// <param name="Missing">Ids below it that were not there: SQL Server gives them out in order, but their transactions commit in any.</param>
    [SystemOnly]
    public sealed record Query(long? Since, IReadOnlyList<Gap> Missing) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query query, CancellationToken cancel)
        {
            var since = query.Since ?? (await db.History.MaxAsync(entry => (long?)entry.Id, cancel) ?? 0) - Most;
            var late = new List<Row>();
            foreach (var gap in query.Missing) late.AddRange(await ReadAsync(gap.From - 1, gap.To, cancel));
            return new Detail(await ReadAsync(since, long.MaxValue, cancel), late);
        }

        private Task<List<Row>> ReadAsync(long after, long upTo, CancellationToken cancel) =>
            db.History.AsNoTracking().Where(entry => entry.Id > after && entry.Id <= upTo).OrderBy(entry => entry.Id).Take(Most)
                .Select(entry => new Row(entry.Id, entry.ClaimId)).ToListAsync(cancel);
    }

    /// <summary>Both ends belong to it.</summary>
    public sealed record Gap(long From, long To);

    /// <param name="New">In the order of their ids; as many as <see cref="Most"/> when there are more.</param>
    /// <param name="Late">What stands in the gaps by now.</param>
    public sealed record Detail(IReadOnlyList<Row> New, IReadOnlyList<Row> Late);

    /// <param name="ClaimId">Nothing where something beside claims changed: members, sources, scales, settings.</param>
    public sealed record Row(long Id, long? ClaimId);
}
