using Claims.Architecture.Tests.Samples;
using Claims.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Claims.Architecture.Tests;

/// <summary>Both designs of the database: what each must keep, and that they are one.</summary>
public sealed class TheModels
{
    private static readonly IModel WrongOnSqlServer = Product.DesignOf(WrongModel.OnSqlServer());
    private static readonly IModel WrongOnSqlite = Product.DesignOf(WrongModel.OnSqlite());

    [Fact]
    public void Every_root_carries_its_version() =>
        Rule.Holds(Product.Models.SelectMany(ModelRules.Roots), ModelRules.VersionFaults, Wrong<Unversioned>());

    [Fact]
    public void Every_text_is_bounded() =>
        Rule.Holds(Product.Models.SelectMany(ModelRules.Texts), ModelRules.LengthFaults, Wrong<Unbounded>().FindProperty(nameof(Unbounded.Story))!);

    [Fact]
    public void Every_link_says_what_a_deletion_does() =>
        Rule.Holds(Product.Models.SelectMany(ModelRules.Links), ModelRules.DeletionFaults, Wrong<Leaf>().GetForeignKeys().First());

    [Fact]
    public void Nothing_is_deleted_along_two_paths() =>
        Rule.Holds(Product.SqlServer.GetEntityTypes(), ModelRules.CascadeFaults, Wrong<Trunk>());

    [Fact]
    public void Keys_fit_on_SQL_Server() =>
        Rule.Holds(ModelRules.Keys(Product.SqlServer), ModelRules.SizeFaults, [.. ModelRules.Keys(WrongOnSqlServer).Where(key => key.Columns[0].Name == nameof(Unbounded.NameKey))]);

    [Fact]
    public void Keys_of_text_are_compared_by_code_point_on_SQL_Server() =>
        Rule.Holds(ModelRules.KeyTexts(Product.SqlServer), ModelRules.CollationFaults, Wrong<Unbounded>().FindProperty(nameof(Unbounded.NameKey))!);

    [Fact]
    public void Passkeys_have_their_table_in_both() =>
        Assert.All(Product.Models, model => Assert.NotNull(model.FindEntityType(typeof(IdentityUserPasskey<long>))));

    [Fact]
    public void Both_databases_have_the_same_design()
    {
        Assert.NotEmpty(ModelRules.Outline(Product.Sqlite));
        Assert.NotEqual(ModelRules.Outline(WrongOnSqlite), ModelRules.Outline(WrongOnSqlServer));
        Assert.Equal(ModelRules.Outline(Product.Sqlite), ModelRules.Outline(Product.SqlServer));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void The_migrations_lead_to_the_design(DatabaseProvider provider)
    {
        using var db = Product.Open(provider);
        using var wrong = WrongModel.OnSqlite();

        Assert.True(wrong.Database.HasPendingModelChanges());
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration for both: ./run migration NAME");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void Step_by_step_the_migrations_end_at_the_design(DatabaseProvider provider)
    {
        using var db = Product.Open(provider);
        var index = new CreateIndexOperation { Name = "IX_Twigs", Table = "Twigs", Columns = ["Length"] };
        var drop = new DropIndexOperation { Name = "IX_Twigs", Table = "Twigs" };

        Assert.Equal(["Twigs index Length"], Replay.Of([index]));
        Assert.Empty(Replay.Of([index, drop]));
        Assert.Equal(Replay.Meant(Product.DesignOf(Product.Open(provider))), Replay.Of(db));
    }

    private static IEntityType Wrong<T>() => WrongOnSqlServer.FindEntityType(typeof(T))!;
}
