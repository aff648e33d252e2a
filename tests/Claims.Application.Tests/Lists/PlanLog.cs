using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Claims.Application.Tests.Lists;

/// <summary>Asks SQLite for the plan of every query that is sent while somebody listens.</summary>
public sealed class PlanLog : DbCommandInterceptor
{
    private readonly AsyncLocal<ConcurrentQueue<(string Sql, QueryPlan Plan)>?> listener = new();

    internal ConcurrentQueue<(string Sql, QueryPlan Plan)> Listen() => listener.Value = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // WHERE 0: a list that is empty; nothing is read.
        if (listener.Value is { } heard && !command.CommandText.Contains("WHERE 0", StringComparison.Ordinal) && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            await using var asked = command.Connection!.CreateCommand();
            (asked.CommandText, asked.Transaction) = (command.CommandText, command.Transaction);
            foreach (DbParameter given in command.Parameters)
            {
                var copy = asked.CreateParameter();
                (copy.ParameterName, copy.Value) = (given.ParameterName, given.Value);
                asked.Parameters.Add(copy);
            }
            var sql = asked.CommandText;
            heard.Enqueue((sql, await QueryPlan.OfAsync(asked)));
        }
        return result;
    }
}
