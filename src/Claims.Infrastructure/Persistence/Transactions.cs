using System.Data.Common;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Persistence;

/// <summary>The transaction stands inside the execution strategy, and each attempt starts with an empty tracker: a retry on a dirty one would end in a false "stale".</summary>
internal sealed class Transactions(ClaimsDbContext db, WriteGate gate, IChangeFeed feed) : ITransactions
{
    public async Task<TAnswer> RunAsync<TAnswer>(Func<CancellationToken, Task<TAnswer>> work, Func<TAnswer, bool> keeps, CancellationToken cancel)
    {
        try
        {
            var (answer, isKept) = await db.Database.CreateExecutionStrategy().ExecuteAsync(OnceAsync, cancel);
            if (isKept) Announce();
            return answer;
        }
        catch (Exception fault) when (db.CannotWrite(fault))
        {
            throw new CannotWriteException((fault as DbException ?? fault.InnerException)!);
        }

        async Task<(TAnswer Answer, bool IsKept)> OnceAsync(CancellationToken token)
        {
            db.ChangeTracker.Clear();
            db.WrittenHistory.Clear();
            // Before BEGIN, which on SQLite takes the write lock at once: a read that becomes a write later would fail with "database is locked".
            using var turn = await gate.EnterAsync(token);
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            var made = await work(token);
            if (!keeps(made)) return (made, false);
            // Not cancellable: whoever left the page in this moment would leave an unknown outcome behind.
            await transaction.CommitAsync(CancellationToken.None);
            return (made, true);
        }
    }

    private void Announce()
    {
        if (db.WrittenHistory.Count == 0) return;
        feed.Announce(new Committed(
            db.WrittenHistory.Max(entry => entry.Id),
            [.. db.WrittenHistory.Select(entry => entry.ClaimId).OfType<long>().Distinct()])
        {
            HistoryIds = [.. db.WrittenHistory.Select(entry => entry.Id)],
        });
    }
}
