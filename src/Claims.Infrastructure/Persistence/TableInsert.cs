using System.Collections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Claims.Infrastructure.Persistence;

/// <summary>The prepared INSERT of one entity type, with all its columns, read off the model; and the inserts of what hangs on it.</summary>
internal sealed class TableInsert : IDisposable
{
    private readonly SqliteCommand command;
    private readonly List<Action<object, object?>> binders = [];
    private readonly List<(IClrPropertyGetter Get, bool IsMany, TableInsert Insert)> children = [];
    private readonly IProperty key;

    /// <param name="parent">How it hangs on its parent; nothing for a root.</param>
    /// <exception cref="NotSupportedException">The model has something that a plain INSERT does not cover.</exception>
    public TableInsert(SqliteConnection connection, IEntityType type, IForeignKey? parent = null)
    {
        if (type.IsMappedToJson() || type.GetDiscriminatorPropertyName() is not null) throw NotCovered(type, "is not one plain table");
        command = connection.CreateCommand();
        key = type.FindPrimaryKey()!.Properties[0];
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetFlattenedProperties().Select(property => Bind(type, property, parent, table)).ToList();
        children.AddRange(type.GetNavigations().Where(link => !link.IsOnDependent)
            .Select(link => (link.GetGetter(), link.IsCollection, new TableInsert(connection, link.TargetEntityType, link.ForeignKey))));
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => $"$p{at}"))})";
        // Only what something else refers to has to know which key the database gave.
        if (IsGenerated(key) && (children.Count > 0 || parent is null)) command.CommandText += $" RETURNING \"{key.GetColumnName(table)}\"";
    }

    public void Insert(SqliteTransaction transaction, object entity, object? parentKey = null)
    {
        foreach (var bind in binders) bind(entity, parentKey);
        command.Transaction = transaction;
        if (command.ExecuteScalar() is long given) key.PropertyInfo?.SetValue(entity, given);
        if (children.Count == 0) return;
        var own = key.GetGetter().GetClrValueUsingContainingEntity(entity);
        foreach (var (get, isMany, insert) in children)
        {
            var value = get.GetClrValueUsingContainingEntity(entity);
            foreach (var child in isMany ? (IEnumerable)value! : value is null ? [] : new[] { value }) insert.Insert(transaction, child, own);
        }
    }

    public void Dispose()
    {
        foreach (var (_, _, insert) in children) insert.Dispose();
        command.Dispose();
    }

    private string Bind(IEntityType type, IProperty property, IForeignKey? parent, StoreObjectIdentifier table)
    {
        var mapping = property.GetRelationalTypeMapping();
        var parameter = mapping.CreateParameter(command, $"$p{binders.Count}", null, property.IsNullable);
        command.Parameters.Add(parameter);
        var read = Reader(type, property, parent);
        var convert = mapping.Converter;
        binders.Add((entity, parentKey) => parameter.Value = Stored(read(entity, parentKey), convert) ?? DBNull.Value);
        return property.GetColumnName(table)!;
    }

    private static Func<object, object?, object?> Reader(IEntityType type, IProperty property, IForeignKey? parent)
    {
        if (parent?.Properties[0] == property) return (_, parentKey) => parentKey;
        if (IsGenerated(property))
        {
            if (property.IsShadowProperty()) return (_, _) => null;
            var given = property.GetGetter();
            return (entity, _) => given.HasSentinelValueUsingContainingEntity(entity) ? null : given.GetClrValueUsingContainingEntity(entity);
        }
        if (property.IsShadowProperty() || property.ValueGenerated != ValueGenerated.Never) throw NotCovered(type, $"has {property.Name}, which only the database or EF knows");
        // What EF would do while saving: the first version, and the key of the other end of a link.
        if (Roots.IsVersionOf(type, property)) return (_, _) => 1;
        if (property.DeclaringType is IComplexType part) return Reader(property, part);
        var get = property.GetGetter();
        if (property.GetContainingForeignKeys().FirstOrDefault(link => link.DependentToPrincipal is not null) is not { } foreign) return (entity, _) => get.GetClrValueUsingContainingEntity(entity);
        var (other, otherKey) = (foreign.DependentToPrincipal!.GetGetter(), foreign.PrincipalKey.Properties[0].GetGetter());
        return (entity, _) => other.GetClrValueUsingContainingEntity(entity) is { } linked ? otherKey.GetClrValueUsingContainingEntity(linked) : get.GetClrValueUsingContainingEntity(entity);
    }

    // Of a part that is not there (evidence without a search) every column is empty, also those of numbers and flags.
    private static Func<object, object?, object?> Reader(IProperty property, IComplexType part)
    {
        var (get, getPart) = (property.GetGetter(), part.ComplexProperty.GetGetter());
        return (entity, _) => getPart.GetClrValueUsingContainingEntity(entity) is null ? null : get.GetClrValueUsingContainingEntity(entity);
    }

    private static bool IsGenerated(IProperty property) => property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd && !property.IsForeignKey();

    private static object? Stored(object? value, ValueConverter? convert) => value is null || convert is null ? value : convert.ConvertToProvider(value);

    private static NotSupportedException NotCovered(IEntityType type, string why) => new($"{type.DisplayName()} {why}: it cannot be inserted in bulk.");
}
