using System.Data.Common;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Lists;

/// <summary>What SQLite says that it will do for a query.</summary>
public sealed class QueryPlan
{
    /// <summary>These stay small however many claims there are.</summary>
    public static readonly string[] Small = ["Members", "Ratings", "Scales", "Settings", "Reasons", "Topics"];

    private readonly List<(long Id, long Parent, string Detail)> steps = [];
    private readonly Dictionary<string, string> tables = [];

    /// <summary>Reads a large table from one end to the other, row by row, without any order that an index gives.</summary>
    public IEnumerable<string> Scans => Walks.Select(step => step.Detail).Where(detail => !detail.Contains("INDEX", StringComparison.Ordinal));

    /// <summary>Walks a large table along an index or its key.</summary>
    public IEnumerable<(long Id, long Parent, string Detail)> Walks => steps.Where(step => Scanned(step.Detail) is { } alias && !IsDerived(alias, step.Parent) && IsLarge(alias));

    /// <summary>A walk whose rows are all sorted afterwards reads the whole table, whatever the limit.</summary>
    public bool SortsAWalk => Walks.Any(walk => steps.Exists(other => other.Parent == walk.Parent && other.Detail.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal)));

    public static async Task<QueryPlan> OfAsync<T>(ClaimsDbContext db, IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        return await OfAsync(command);
    }

    public static async Task<QueryPlan> OfAsync(DbCommand command)
    {
        var plan = new QueryPlan();
        foreach (var (table, alias) in Aliases(command.CommandText)) plan.tables[alias] = table;
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        if (command.Connection!.State != System.Data.ConnectionState.Open) await command.Connection.OpenAsync();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) plan.steps.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetString(3)));
        return plan;
    }

    public override string ToString() => string.Join('\n', steps.Select(step => step.Detail));

    // SCAN c | SCAN c USING COVERING INDEX … | SCAN (subquery-2) | SCAN CONSTANT ROW
    private static string? Scanned(string detail) => detail.Split(' ') is ["SCAN", var alias, ..] && !alias.StartsWith('(') && alias != "CONSTANT" ? alias : null;

    private static IEnumerable<(string Table, string Alias)> Aliases(string sql) =>
        from line in sql.Split('\n')
        let words = line.Trim().Split(' ', '"', '(', ')').Where(word => word.Length > 0).ToArray()
        let at = Array.FindLastIndex(words, word => word is "FROM" or "JOIN")
        where at >= 0 && words.Length > at + 3 && words[at + 2] == "AS"
        select (words[at + 1], words[at + 3]);

    // A subquery stands beside its CO-ROUTINE or MATERIALIZE, under the same step.
    private bool IsDerived(string name, long parent) => steps.Exists(step => step.Parent == parent && (step.Detail == "CO-ROUTINE " + name || step.Detail == "MATERIALIZE " + name));

    private bool IsLarge(string alias) => !tables.TryGetValue(alias, out var table) || !Small.Contains(table);
}
