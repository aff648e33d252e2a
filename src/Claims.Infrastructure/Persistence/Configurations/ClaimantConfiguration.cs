using Claims.Application.Domain.Claimants;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class ClaimantConfiguration : IEntityTypeConfiguration<Claimant>
{
    public void Configure(EntityTypeBuilder<Claimant> claimant)
    {
        claimant.ToTable("Claimants");
        claimant.IsRoot();
        claimant.Ignore(c => c.Aliases);
        claimant.Property(c => c.Name).HasMaxLength(Limits.Name);
        claimant.Property(c => c.NameKey).HasMaxLength(Limits.Key);
        claimant.HasIndex(c => c.NameKey);
        claimant.Property(c => c.Affiliation).HasMaxLength(Limits.Name);
        claimant.Property(c => c.Website).HasMaxLength(Limits.Url);
        claimant.Property(c => c.WikidataId).HasMaxLength(Limits.Code);
        claimant.HasMany(c => c.Names).WithOne().HasForeignKey(n => n.ClaimantId).OnDelete(DeleteBehavior.Cascade);
        claimant.Navigation(c => c.Names).AutoInclude();
        claimant.OwnsMany(c => c.Roles, role =>
        {
            role.ToTable("ClaimantRoles");
            role.WithOwner().HasForeignKey("ClaimantId");
            role.Property<long>("Id");
            role.HasKey("Id");
            role.Property(r => r.Title).HasMaxLength(Limits.Name);
            role.Property(r => r.From);
            role.Property(r => r.To);
        });
    }
}

internal sealed class ClaimantNameConfiguration : IEntityTypeConfiguration<ClaimantName>
{
    public void Configure(EntityTypeBuilder<ClaimantName> name)
    {
        name.ToTable("ClaimantNames");
        name.Property(n => n.Text).HasMaxLength(Limits.Name);
        name.Property(n => n.NameKey).HasMaxLength(Limits.Key);
        name.HasIndex(n => new { n.NameKey, n.ClaimantId });
    }
}
