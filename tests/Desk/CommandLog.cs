using System.Collections;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Claims.Tests.Desks;

/// <summary>Writes down commands instead of sending them.</summary>
public sealed class CommandLog : DbCommandInterceptor
{
    private readonly List<string> texts = [];

    public IReadOnlyList<string> Texts => texts;

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        texts.Add(command.CommandText);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new OneRow(command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        texts.Add(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));
}

/// <summary>A connection that only seems to open.</summary>
internal sealed class NoConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());
}

/// <summary>Answers one row in which every column has some value, so that the queries for children are sent too.</summary>
/// <param name="isRead">A query; otherwise a change, which answers how many rows it touched.</param>
internal sealed class OneRow(bool isRead) : DbDataReader
{
    private static long lastKey = 1_000_000;
    private bool isOver;

    public override int FieldCount => 200;

    public override int RecordsAffected => 1;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => throw new NotSupportedException();

    public override bool Read() => !isOver && (isOver = true);

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => false;

    public override T GetFieldValue<T>(int ordinal) => typeof(T) == typeof(DateOnly) ? (T)(object)new DateOnly(2025, 1, 1) : typeof(T) == typeof(byte[]) ? (T)(object)new byte[32] : default!;

    // Reads as a day and as a number.
    public override int GetInt32(int ordinal) => isRead ? 20250101 : 1;

    public override long GetInt64(int ordinal) => Interlocked.Increment(ref lastKey);

    public override string GetString(int ordinal) => "";

    public override bool GetBoolean(int ordinal) => false;

    public override DateTime GetDateTime(int ordinal) => new(2025, 1, 1);

    public override Guid GetGuid(int ordinal) => Guid.Empty;

    public override byte GetByte(int ordinal) => 0;

    public override short GetInt16(int ordinal) => 0;

    public override decimal GetDecimal(int ordinal) => 0;

    public override double GetDouble(int ordinal) => 0;

    public override float GetFloat(int ordinal) => 0;

    public override char GetChar(int ordinal) => ' ';

    public override object GetValue(int ordinal) => GetInt64(ordinal);

    public override int GetValues(object[] values) => 0;

    public override string GetName(int ordinal) => "";

    public override int GetOrdinal(string name) => 0;

    public override string GetDataTypeName(int ordinal) => "";

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);
}
