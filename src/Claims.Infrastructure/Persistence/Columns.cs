using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Claims.Infrastructure.Persistence;

/// <summary>How values become columns that sort and compare alike in both databases.</summary>
internal static class Columns
{
    /// <summary>The longest name of an enumeration's value.</summary>
    private const int EnumName = 24;

    public static void Convert(ModelConfigurationBuilder types)
    {
        types.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
        types.Properties<PartialDate>().HaveConversion<SortableDate>();
        types.Properties<decimal>().HaveConversion<SortableNumber>().HaveMaxLength(SortableNumber.Longest).AreUnicode(false);
        types.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumName).AreUnicode(false);
        // Those whose order or bits are asked for in queries.
        types.Properties<Roles>().HaveConversion<int>();
        types.Properties<Priority>().HaveConversion<int>();
    }

    /// <summary>SQLite compares text by code point; SQL Server is told to wherever an index or a lookup rests on it.</summary>
    public static void CompareIndexedTextByCodePoint(ModelBuilder builder)
    {
        var indexed = builder.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => property.ClrType == typeof(string) && (property.IsKey() || property.IsIndex() || property.Name.EndsWith("Key", StringComparison.Ordinal)));
        foreach (var property in indexed.Concat(Numbers(builder))) property.SetCollation("Latin1_General_100_BIN2");
    }

    private static IEnumerable<IMutableProperty> Numbers(ModelBuilder builder) =>
        builder.Model.GetEntityTypes().SelectMany(Properties).Where(property => property.ClrType == typeof(decimal) || property.ClrType == typeof(decimal?));

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(part => Properties(part.ComplexType)));

    private sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTime>(
        time => time.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class SortableDate() : ValueConverter<PartialDate, int>(
        date => date.Sortable,
        stored => PartialDate.FromSortable(stored)!.Value);
}
