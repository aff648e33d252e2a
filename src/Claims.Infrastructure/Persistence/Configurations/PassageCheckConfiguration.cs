using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class PassageCheckConfiguration : IEntityTypeConfiguration<PassageCheck>
{
    public void Configure(EntityTypeBuilder<PassageCheck> check)
    {
        check.ToTable("PassageChecks");
        check.IsRoot();
        check.HasIndex(c => c.EvidenceId).IsUnique();
        check.HasOne(c => c.Evidence).WithMany().HasForeignKey(c => c.EvidenceId).OnDelete(DeleteBehavior.Restrict);
        check.HasOne<Snapshot>().WithMany().HasForeignKey(c => c.SnapshotId).OnDelete(DeleteBehavior.Restrict);
        check.HasIndex(c => c.DueAt).HasFilter("DueAt IS NOT NULL");
        check.Property(c => c.Fragment).HasMaxLength(Limits.Url);
    }
}
