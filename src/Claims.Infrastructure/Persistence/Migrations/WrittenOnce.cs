using Microsoft.EntityFrameworkCore.Migrations;

namespace Claims.Infrastructure.Persistence.Migrations;

/// <summary>Triggers that keep history and published revisions as they were written, whoever asks and by which door.</summary>
internal static class WrittenOnce
{
    /// <summary>The tables of the first migration; a later one names its own.</summary>
    public static void Guard(MigrationBuilder migration) => Guard(migration, "History", "Revisions");

    public static void Guard(MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
        {
            if (migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite") OnSqlite(migration, table);
            else OnSqlServer(migration, table);
        }
    }

    private static void OnSqlite(MigrationBuilder migration, string table)
    {
        foreach (var change in new[] { "UPDATE", "DELETE" })
        {
            migration.Sql($"""
                CREATE TRIGGER "{FrozenRows.TriggerOn(table)}_{change}" BEFORE {change} ON "{table}"
                BEGIN
                    SELECT RAISE(ABORT, '{table} is written once');
                END;
                """);
        }
    }

    // CREATE TRIGGER has to be alone in its batch, also in a script.
    private static void OnSqlServer(MigrationBuilder migration, string table) => migration.Sql($"""
        EXEC(N'CREATE TRIGGER [{FrozenRows.TriggerOn(table)}] ON [{table}] AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted)
            BEGIN
                ROLLBACK TRANSACTION;
                THROW 51000, ''{table} is written once'', 1;
            END
        END');
        """);
}
