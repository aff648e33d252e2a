using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class SourceSketchConfiguration : IEntityTypeConfiguration<SourceSketch>
{
    public void Configure(EntityTypeBuilder<SourceSketch> sketch)
    {
        sketch.ToTable("SourceSketches");
        sketch.IsRoot();
        sketch.HasKey(s => s.SourceId);
        sketch.Property(s => s.SourceId).ValueGeneratedNever();
        sketch.Property(s => s.Sketch).HasMaxLength(512);
        sketch.HasOne<Source>().WithMany().HasForeignKey(s => s.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OriginProposalConfiguration : IEntityTypeConfiguration<OriginProposal>
{
    public void Configure(EntityTypeBuilder<OriginProposal> proposal)
    {
        proposal.ToTable("OriginProposals");
        proposal.IsRoot();
        proposal.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique();
        proposal.HasIndex(p => p.SecondId);
        proposal.HasOne(p => p.First).WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne(p => p.Second).WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SourceWatchConfiguration : IEntityTypeConfiguration<SourceWatch>
{
    public void Configure(EntityTypeBuilder<SourceWatch> watch)
    {
        watch.ToTable("SourceWatches");
        watch.IsRoot();
        watch.HasKey(w => w.SourceId);
        watch.Property(w => w.SourceId).ValueGeneratedNever();
        watch.HasOne(w => w.Source).WithMany().HasForeignKey(w => w.SourceId).OnDelete(DeleteBehavior.Restrict);
        watch.HasIndex(w => w.NextAt).HasFilter("NextAt IS NOT NULL");
        watch.HasIndex(w => w.LookSince).HasFilter("LookSince IS NOT NULL");
        watch.Property(w => w.MovedTo).HasMaxLength(Limits.Url);
        watch.Property(w => w.Note).HasMaxLength(Limits.Line);
    }
}
