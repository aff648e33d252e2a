using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Claims.Architecture.Tests;

/// <summary>What is wrong with a part of a database's design, in words.</summary>
internal static class ModelRules
{
    /// <summary>Of SQL Server: a key's most; one that orders the table may have <see cref="ClusteredBytes"/>.</summary>
    private const int IndexBytes = 1_700;

    private const int ClusteredBytes = 900;

    // Two people cannot change them against each other: they are written once, or belong to one member alone.
    private static readonly Type[] NeedNoVersion = [typeof(Topic), typeof(StoredFile), typeof(Operation), typeof(MemberDraft), typeof(EndedSession)];

    /// <summary>Entities of ours that no other holds as its children.</summary>
    public static IEnumerable<IEntityType> Roots(IModel model) => model.GetEntityTypes()
        .Where(type => type.ClrType.IsIn("Claims") && !type.IsOwned() && !type.GetForeignKeys().Any(key => key.PrincipalToDependent is not null) && !NeedNoVersion.Contains(type.ClrType))
        .Where(type => !type.ClrType.IsIn("Claims.Infrastructure"));

    public static IEnumerable<string> VersionFaults(IEntityType root) =>
        root.FindProperty("Version") is { IsConcurrencyToken: true } version && version.ClrType == typeof(int) ? [] : [$"{root.DisplayName()} has no version that stops two people at once."];

    public static IEnumerable<IProperty> Texts(IModel model) =>
        model.GetEntityTypes().SelectMany(Columns).Where(property => StoredAs(property) == typeof(string) || StoredAs(property) == typeof(byte[]));

    public static IEnumerable<string> LengthFaults(IProperty text) =>
        text.GetMaxLength() is null ? [$"{Name(text)} has no end."] : [];

    /// <summary>Identity's tables hang on its users by its own rule.</summary>
    public static IEnumerable<IForeignKey> Links(IModel model) => model.GetEntityTypes()
        .Where(type => type.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) != true)
        .SelectMany(type => type.GetDeclaredForeignKeys()).Where(key => !key.IsOwnership);

    public static IEnumerable<string> DeletionFaults(IForeignKey link) =>
        ((IConventionForeignKey)link).GetDeleteBehaviorConfigurationSource() == ConfigurationSource.Explicit ? [] : [$"{link.DeclaringEntityType.DisplayName()}.{link.Properties[0].Name} leaves open what a deletion does."];

    /// <summary>SQL Server refuses a schema in which one deletion reaches a table along two paths.</summary>
    public static IEnumerable<string> CascadeFaults(IEntityType from) =>
        Reached(from).GroupBy(table => table).Where(paths => paths.Count() > 1).Select(paths => $"A deletion in {from.DisplayName()} reaches {paths.Key} along {paths.Count()} paths.");

    public static IEnumerable<Key> Keys(IModel model) => model.GetEntityTypes().Where(type => !type.IsMappedToJson()).SelectMany(type =>
        type.GetDeclaredIndexes().Select(index => new Key(type.ClrType.Name, index.Properties, IndexBytes))
            .Concat(type.GetDeclaredKeys().Select(key => new Key(type.ClrType.Name, key.Properties, key.IsPrimaryKey() && key.IsClustered() != false ? ClusteredBytes : IndexBytes))));

    public static IEnumerable<string> SizeFaults(Key key) => key.Columns.Sum(Bytes) is var bytes && bytes > key.Most
        ? [$"The key {key.Owner} ({string.Join(", ", key.Columns.Select(column => column.Name))}) takes {bytes} bytes of {key.Most}."]
        : [];

    /// <summary>Texts that something is found by.</summary>
    public static IEnumerable<IProperty> KeyTexts(IModel model) => Texts(model).Where(text => StoredAs(text) == typeof(string) && text.ClrType == typeof(string)
        && (text.IsKey() || text.IsIndex() || text.IsForeignKey() || text.Name.EndsWith("Key", StringComparison.Ordinal)));

    public static IEnumerable<string> CollationFaults(IProperty text) =>
        text.GetCollation()?.EndsWith("_BIN2", StringComparison.Ordinal) == true ? [] : [$"{Name(text)} is compared as the server's language likes."];

    /// <summary>Tables, columns, keys, indexes and links, in words that have nothing of a provider.</summary>
    public static IReadOnlyList<string> Outline(IModel model) => [.. model.GetRelationalModel().Tables.SelectMany(Outline).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Outline(ITable table) =>
    [
        .. table.Columns.Select(column => $"{table.Name}.{column.Name} {(column.IsNullable ? "may be empty" : "required")} {column.PropertyMappings.FirstOrDefault()?.Property.GetMaxLength()}"),
        .. table.Indexes.Select(index => $"{table.Name} index {Names(index.Columns)} {(index.IsUnique ? "unique" : Filter(index))}"),
        .. table.UniqueConstraints.Select(key => $"{table.Name} key {Names(key.Columns)} {(key.GetIsPrimaryKey() ? "primary" : "")}"),
        .. table.ForeignKeyConstraints.Select(link => $"{table.Name} link {Names(link.Columns)} to {link.PrincipalTable.Name}, {link.OnDeleteAction}"),
    ];

    // A unique index on what may be empty is filtered by SQL Server's own wish: there two empty ones would be the same.
    private static string Filter(ITableIndex index) => index.Filter?.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal) ?? "";

    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static IEnumerable<string> Reached(IEntityType from) => from.GetReferencingForeignKeys()
        .Where(link => link.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && link.DeclaringEntityType.GetTableName() != from.GetTableName())
        .SelectMany(link => Reached(link.DeclaringEntityType).Prepend(link.DeclaringEntityType.GetTableName()!));

    private static IEnumerable<IProperty> Columns(ITypeBase type) => type.IsMappedToJson() ? [] : type.GetProperties().Concat(type.GetComplexProperties().SelectMany(part => Columns(part.ComplexType)));

    private static Type StoredAs(IProperty property) => property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;

    private static string Name(IProperty property) => $"{property.DeclaringType.DisplayName()}.{property.Name}";

    private static int Bytes(IProperty column)
    {
        var stored = StoredAs(column);
        if (stored != typeof(string) && stored != typeof(byte[])) return 16;
        return column.GetMaxLength() is not { } length ? int.MaxValue / 4 : stored == typeof(byte[]) || column.IsUnicode() == false ? length : length * 2;
    }

    /// <param name="Most">Bytes.</param>
    internal sealed record Key(string Owner, IReadOnlyList<IProperty> Columns, int Most);
}
