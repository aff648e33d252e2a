using Microsoft.EntityFrameworkCore;

namespace Claims.Architecture.Tests.Samples;

/// <summary>A design with every fault that the rules of the models look for.</summary>
internal sealed class WrongModel(DbContextOptions<WrongModel> options) : DbContext(options)
{
    public static WrongModel OnSqlite() => new(new DbContextOptionsBuilder<WrongModel>().UseSqlite("Data Source=nowhere.db").Options);

    public static WrongModel OnSqlServer() => new(new DbContextOptionsBuilder<WrongModel>().UseSqlServer("Server=nowhere").Options);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Unversioned>();
        builder.Entity<Unbounded>().HasIndex(row => row.NameKey);
        builder.Entity<Unbounded>().Property(row => row.NameKey).HasMaxLength(1_000);
        builder.Entity<Leaf>().HasOne<Branch>().WithMany().HasForeignKey(leaf => leaf.BranchId);
        builder.Entity<Leaf>().HasOne<Trunk>().WithMany().HasForeignKey(leaf => leaf.TrunkId);
        builder.Entity<Branch>().HasOne<Trunk>().WithMany().HasForeignKey(branch => branch.TrunkId);
        // As a provider's own feature does when only one of the two is thought of.
        if (Database.IsSqlServer()) builder.Entity<Unversioned>().Property<int>("OnOneSideOnly");
    }
}

internal sealed class Unversioned
{
    public long Id { get; init; }
}

internal sealed class Unbounded
{
    public long Id { get; init; }

    public string Story { get; init; } = "";

    public string NameKey { get; init; } = "";
}

internal sealed class Trunk
{
    public long Id { get; init; }
}

internal sealed class Branch
{
    public long Id { get; init; }

    public long TrunkId { get; init; }
}

internal sealed class Leaf
{
    public long Id { get; init; }

    public long BranchId { get; init; }

    public long TrunkId { get; init; }
}
