using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace Claims.Tests.Desks;

/// <summary>A test of a use case: takes the <see cref="Database"/> that it runs on. SQL Server is shown as skipped where none is configured.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseCaseAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : TheoryAttribute(file, line), IDataAttribute
{
    bool? IDataAttribute.Explicit => null;

    string? IDataAttribute.Label => null;

    string? IDataAttribute.TestDisplayName => null;

    int? IDataAttribute.Timeout => null;

    string[]? IDataAttribute.Traits => null;

    public ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow(Database.Sqlite),
        new TheoryDataRow(Database.SqlServer) { Skip = Databases.SqlServer is null ? $"{Databases.Variable} names no server." : null },
    ]);

    public bool SupportsDiscoveryEnumeration() => true;
}
