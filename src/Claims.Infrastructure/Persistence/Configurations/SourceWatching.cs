using Claims.Application.Domain.Claims;
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
        sketch.HasIndex(s => s.TakenAt);
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
        // The few that wait for somebody.
        proposal.HasIndex(p => new { p.State, p.FirstId, p.SecondId }).HasFilter("State = 'Open'");
        proposal.HasOne(p => p.First).WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne(p => p.Second).WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CreditProposalConfiguration : IEntityTypeConfiguration<CreditProposal>
{
    public void Configure(EntityTypeBuilder<CreditProposal> credit)
    {
        credit.ToTable("CreditProposals");
        credit.IsRoot();
        credit.Property(c => c.Name).HasMaxLength(Limits.Name);
        credit.Property(c => c.Key).HasMaxLength(Limits.Key);
        credit.HasIndex(c => new { c.SourceId, c.Key }).IsUnique().HasFilter("SourceId IS NOT NULL");
        credit.HasIndex(c => new { c.ClaimId, c.Key }).IsUnique().HasFilter("ClaimId IS NOT NULL");
        credit.HasIndex(c => new { c.State, c.SourceId }).HasFilter("State = 'Open'");
        credit.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.Restrict);
        credit.HasOne<Claim>().WithMany().HasForeignKey(c => c.ClaimId).OnDelete(DeleteBehavior.Restrict);
        credit.HasOne<Member>().WithMany().HasForeignKey(c => c.DecidedById).OnDelete(DeleteBehavior.Restrict);
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
