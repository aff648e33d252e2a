using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Claims.Architecture.Tests;

/// <summary>
/// Columns and indexes that stand when every migration has run, told step by step.
/// "No pending changes" compares the design with the snapshot alone: where branches met, the snapshot may hold what a step of the other branch took away.
/// </summary>
internal static partial class Replay
{
    public static IReadOnlyList<string> Of(DbContext db)
    {
        var (steps, provider) = (db.GetService<IMigrationsAssembly>(), db.Database.ProviderName!);
        return Of(steps.Migrations.OrderBy(step => step.Key, StringComparer.Ordinal).SelectMany(step => steps.CreateMigration(step.Value, provider).UpOperations));
    }

    public static IReadOnlyList<string> Of(IEnumerable<MigrationOperation> operations)
    {
        var known = new Dictionary<string, string>();
        foreach (var operation in operations) Apply(operation, known);
        return [.. known.Values.Order(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> Meant(IModel model) =>
    [
        .. model.GetRelationalModel().Tables.SelectMany(table => table.Columns.Select(column => Column(table.Name, column.Name))
            .Concat(table.Indexes.Select(index => Index(table.Name, [.. index.Columns.Select(column => column.Name)], index.IsUnique, index.Filter)))).Order(StringComparer.Ordinal),
    ];

    private static void Apply(MigrationOperation operation, Dictionary<string, string> known)
    {
        switch (operation)
        {
            case CreateTableOperation made:
                foreach (var column in made.Columns) known[$"{made.Name}.{column.Name}"] = Column(made.Name, column.Name);
                break;
            case AddColumnOperation added: known[$"{added.Table}.{added.Name}"] = Column(added.Table, added.Name); break;
            case DropColumnOperation gone: known.Remove($"{gone.Table}.{gone.Name}"); break;
            case CreateIndexOperation made: known[$"{made.Table} {made.Name}"] = Index(made.Table, made.Columns, made.IsUnique, made.Filter); break;
            case DropIndexOperation gone: known.Remove($"{gone.Table} {gone.Name}"); break;
            // SQLite: a step of the framework's own would make the table anew, and lose its triggers.
            case SqlOperation sql when Altering().Match(sql.Sql) is { Success: true } change:
                var name = $"{change.Groups["table"].Value}.{change.Groups["column"].Value}";
                if (change.Groups["verb"].Value == "ADD") known[name] = name;
                else known.Remove(name);
                break;
            case RenameColumnOperation or RenameIndexOperation or RenameTableOperation or DropTableOperation: throw new NotSupportedException($"Teach the replay {operation.GetType().Name}.");
        }
    }

    [GeneratedRegex("""^ALTER TABLE "(?<table>\w+)" (?<verb>ADD|DROP) COLUMN "(?<column>\w+)""", RegexOptions.None, 1000)]
    private static partial Regex Altering();

    private static string Column(string table, string name) => $"{table}.{name}";

    private static string Index(string table, IReadOnlyList<string> columns, bool isUnique, string? filter) => $"{table} index {string.Join(", ", columns)}{(isUnique ? " unique" : "")} {filter}".TrimEnd();
}
