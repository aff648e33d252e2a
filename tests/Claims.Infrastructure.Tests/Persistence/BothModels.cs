using Claims.Infrastructure.Persistence;
using Claims.Tests.Desks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Claims.Infrastructure.Tests.Persistence;

/// <summary>Rules that both databases rest on, read from the models.</summary>
public sealed class BothModels
{
    private const int SqlServerIndexBytes = 1_700;

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_lead_to_the_model(DatabaseProvider provider)
    {
        using var db = Open(provider);
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration: ./run migration NAME");
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Theory, MemberData(nameof(Providers))]
    public void Passkeys_have_their_table(DatabaseProvider provider)
    {
        using var db = Open(provider);
        Assert.NotNull(db.Model.FindEntityType(typeof(IdentityUserPasskey<long>)));
    }

    [Theory, MemberData(nameof(Providers))]
    public void Every_text_is_bounded(DatabaseProvider provider)
    {
        using var db = Open(provider);
        var texts = Columns(db).Where(property => property.GetTypeMapping().Converter?.ProviderClrType == typeof(string) || property.ClrType == typeof(string)).ToList();

        Assert.NotEmpty(texts);
        Assert.Empty(texts.Where(property => property.GetMaxLength() is null).Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}"));
    }

    [Theory, MemberData(nameof(Providers))]
    public void Every_root_has_a_version_token(DatabaseProvider provider)
    {
        using var db = Open(provider);
        var roots = db.Model.GetEntityTypes().Where(Roots.IsRoot).ToList();

        Assert.Contains(roots, root => root.ClrType == typeof(Application.Domain.Claims.Claim));
        Assert.All(roots, root => Assert.True(root.FindProperty("Version")!.IsConcurrencyToken));
    }

    // What is loaded with its root must not be found through a second path: SQL Server refuses such a schema.
    [Theory, MemberData(nameof(Providers))]
    public void No_row_can_be_deleted_along_two_paths(DatabaseProvider provider)
    {
        using var db = Open(provider);
        foreach (var start in db.Model.GetEntityTypes())
        {
            var reached = new HashSet<IEntityType>();
            var open = new Stack<IEntityType>([start]);
            while (open.TryPop(out var type))
            {
                foreach (var key in type.GetReferencingForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && !key.IsOwnership | key.DeclaringEntityType.GetTableName() != type.GetTableName()))
                {
                    Assert.True(reached.Add(key.DeclaringEntityType), $"{key.DeclaringEntityType.DisplayName()} is reached twice from {start.DisplayName()}.");
                    open.Push(key.DeclaringEntityType);
                }
            }
        }
    }

    [Fact]
    public void Index_keys_fit_on_SQL_Server()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var indexes = db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()).ToList();

        Assert.NotEmpty(indexes);
        Assert.All(indexes, index => Assert.InRange(index.Properties.Sum(Bytes), 1, SqlServerIndexBytes));
    }

    [Fact]
    public void Lookups_on_SQL_Server_compare_by_code_point()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var model = db.GetService<IDesignTimeModel>().Model;
        var keys = model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(string) && property.Name.EndsWith("Key", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Equal("Latin1_General_100_BIN2", key.GetCollation()));
    }

    [Fact]
    public void They_have_the_same_tables_columns_and_unique_keys()
    {
        using var sqlite = Open(DatabaseProvider.Sqlite);
        using var sqlServer = Open(DatabaseProvider.SqlServer);

        Assert.Equal(Outline(sqlite), Outline(sqlServer));
    }

    private static ClaimsDbContext Open(DatabaseProvider provider) => Databases.Open(provider == DatabaseProvider.Sqlite
        ? new DatabaseSettings(provider, DatabaseSettings.OfFile("model.db"))
        : new DatabaseSettings(provider, "Server=nowhere;Database=Claims"));

    private static IEnumerable<IProperty> Columns(DbContext db) => db.Model.GetEntityTypes()
        .Where(type => !type.IsMappedToJson())
        .SelectMany(type => type.GetProperties().Concat(type.GetComplexProperties().SelectMany(part => part.ComplexType.GetProperties())));

    private static IReadOnlyList<string> Outline(DbContext db) =>
    [
        .. db.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {(column.IsNullable ? "null" : "required")}")).Order(StringComparer.Ordinal),
        .. db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes().Select(index => $"{type.DisplayName()} {string.Join(", ", index.Properties.Select(property => property.Name))} {index.IsUnique}")).Order(StringComparer.Ordinal),
    ];

    private static int Bytes(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (property.GetMaxLength() is { } length && (type == typeof(string) || type.IsEnum || type == typeof(byte[])))
            return type == typeof(byte[]) || property.IsUnicode() == false ? length : length * 2;
        return 16;
    }
}
