using Microsoft.Data.Sqlite;

namespace Claims.Benchmarks;

/// <summary>The least that the machine needs: plain SQL on a connection that stays open.</summary>
internal sealed class Floor(FilledDesk desk)
{
    private static readonly string[] Children = ["Appearances", "Points", "Evidence", "Proposals", "Suggestions", "ClaimTopics", "ClaimOrigins", "Drafters", "Conflicts"];

    private readonly SqliteConnection connection = desk.Connect();

    public Task Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        while (reader.Read()) reader.GetValues(values);
        return Task.CompletedTask;
    }

    /// <summary>A claim with its children, table by table.</summary>
    public async Task ReadClaim(long id)
    {
        await Read($"SELECT * FROM Claims WHERE Id = {id}");
        foreach (var table in Children) await Read($"SELECT * FROM {table} WHERE ClaimId = {id}");
    }

    /// <summary>One transaction that writes a row and waits for the disk.</summary>
    public Task Write(int number)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO Topics (Name, NameKey) VALUES ($name, $name)";
        command.Parameters.AddWithValue("$name", $"floor {Guid.CreateVersion7():N} {number}");
        command.ExecuteNonQuery();
        transaction.Commit();
        return Task.CompletedTask;
    }
}
