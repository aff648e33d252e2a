using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Claims.Infrastructure.Persistence;

/// <summary>Rows that are written once: history, published revisions and what was added to their reply status. Refused here, and by triggers in both databases for every other door.</summary>
internal static class FrozenRows
{
    /// <summary>The tables, as the migrations name them in their triggers.</summary>
    public static readonly IReadOnlyList<(Type Entity, string Table)> Tables = [(typeof(HistoryEntry), "History"), (typeof(Revision), "Revisions"), (typeof(ReplyUpdate), "ReplyUpdates")];

    public static string TriggerOn(string table) => $"{table}_WrittenOnce";

    /// <returns>The history rows that are about to be added.</returns>
    /// <exception cref="InvalidOperationException">A written row would be changed or removed.</exception>
    public static IReadOnlyList<HistoryEntry> RequireOnlyAdded(ChangeTracker tracker)
    {
        var touched = tracker.Entries().FirstOrDefault(entry =>
            entry.State is EntityState.Modified or EntityState.Deleted && Tables.Any(frozen => frozen.Entity == entry.Metadata.ClrType));
        if (touched is not null) throw new InvalidOperationException($"{touched.Metadata.ClrType.Name} is written once: it cannot be {touched.State.ToString().ToLowerInvariant()}.");
        return [.. tracker.Entries<HistoryEntry>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];
    }

    /// <summary>SQL Server refuses OUTPUT on a table with triggers, so EF has to know of them.</summary>
    public static void SayThatTriggersGuard(ModelBuilder builder)
    {
        foreach (var (entity, table) in Tables) builder.Entity(entity).ToTable(table, options => options.HasTrigger(TriggerOn(table)));
    }
}
