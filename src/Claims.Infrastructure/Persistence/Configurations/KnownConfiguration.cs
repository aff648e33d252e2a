using Claims.Application.Domain.Known;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class PublisherConfiguration : IEntityTypeConfiguration<Publisher>
{
    public void Configure(EntityTypeBuilder<Publisher> publisher)
    {
        publisher.ToTable("Publishers");
        publisher.IsRoot();
        publisher.Property(p => p.Name).HasMaxLength(Limits.Name);
        publisher.Property(p => p.NameKey).HasMaxLength(Limits.Key);
        publisher.HasIndex(p => p.NameKey).IsUnique();
    }
}

internal sealed class KnownCheckConfiguration : IEntityTypeConfiguration<KnownCheck>
{
    public void Configure(EntityTypeBuilder<KnownCheck> check)
    {
        check.ToTable("KnownChecks");
        check.IsRoot();
        check.Property(c => c.ExternalId).HasMaxLength(Limits.Url);
        // Unique by hash: many publishers' keys are addresses, and those are longer than an index key may be.
        check.Property(c => c.ExternalIdHash).HasMaxLength(32).IsFixedLength();
        check.HasIndex(c => new { c.PublisherId, c.ExternalIdHash }).IsUnique();
        // What came after the last batch that a replica has seen.
        check.HasIndex(c => new { c.PublisherId, c.Edition, c.Id });
        check.HasOne<Publisher>().WithMany().HasForeignKey(c => c.PublisherId).OnDelete(DeleteBehavior.Restrict);
        check.ComplexProperty(c => c.Facts, facts =>
        {
            facts.Property(f => f.Title).HasMaxLength(Limits.Line);
            facts.Property(f => f.Claim).HasMaxLength(Limits.Quote);
            facts.Property(f => f.Rating).HasMaxLength(Limits.Line);
            facts.Property(f => f.Claimant).HasMaxLength(Limits.Line);
            facts.Property(f => f.Url).HasMaxLength(Limits.Url);
            facts.Property(f => f.Language).HasMaxLength(Limits.Language);
        });
    }
}
