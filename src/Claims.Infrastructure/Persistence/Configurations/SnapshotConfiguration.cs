using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class SnapshotConfiguration : IEntityTypeConfiguration<Snapshot>
{
    public void Configure(EntityTypeBuilder<Snapshot> snapshot)
    {
        snapshot.ToTable("Snapshots");
        snapshot.IsRoot();
        snapshot.Property(s => s.Url).HasMaxLength(Limits.Url);
        snapshot.Property(s => s.UrlHash).HasMaxLength(32).IsFixedLength();
        snapshot.HasIndex(s => s.UrlHash).HasFilter("UrlHash IS NOT NULL");
        // The queue: only what waits is in it.
        snapshot.HasIndex(s => new { s.DueAt, s.Id }).HasFilter("DueAt IS NOT NULL");
        snapshot.Property(s => s.FinalUrl).HasMaxLength(Limits.Url);
        snapshot.Property(s => s.RequestHead).HasMaxLength(Limits.HttpHead);
        snapshot.Property(s => s.ResponseHead).HasMaxLength(Limits.HttpHead);
        snapshot.Property(s => s.Charset).HasMaxLength(Limits.Code);
        snapshot.Property(s => s.FileName).HasMaxLength(Limits.Line);
        snapshot.HasOne(s => s.Source).WithMany().HasForeignKey(s => s.SourceId).OnDelete(DeleteBehavior.Restrict);
        snapshot.HasMany(s => s.Parts).WithOne().HasForeignKey(p => p.SnapshotId).OnDelete(DeleteBehavior.Cascade);
        snapshot.Navigation(s => s.Parts).AutoInclude();
        snapshot.HasOne<Member>().WithMany().HasForeignKey(s => s.RequestedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SnapshotPartConfiguration : IEntityTypeConfiguration<SnapshotPart>
{
    public void Configure(EntityTypeBuilder<SnapshotPart> part)
    {
        part.ToTable("SnapshotParts");
        part.HasIndex(p => new { p.SnapshotId, p.Kind }).IsUnique();
        part.Property(p => p.Sha256).HasMaxLength(64).IsUnicode(false);
        // Finds out whether a file is still referred to.
        part.HasIndex(p => p.Sha256).HasFilter("Sha256 IS NOT NULL");
        part.Property(p => p.MediaType).HasMaxLength(Limits.Code);
        part.Property(p => p.Problem).HasMaxLength(Limits.Note);
        part.Property(p => p.ProblemCode).HasMaxLength(Limits.Code);
        part.Property(p => p.JobId).HasMaxLength(Limits.Line);
        part.Property(p => p.CopyUrl).HasMaxLength(Limits.Url + 200);
    }
}
