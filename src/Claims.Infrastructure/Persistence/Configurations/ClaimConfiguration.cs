using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.ToTable("Claims");
        claim.IsRoot();
        Words(claim);
        Links(claim);
        Children(claim);
        Indexes(claim);
    }

    private static void Words(EntityTypeBuilder<Claim> claim)
    {
        claim.ComplexProperty(c => c.Wording, wording =>
        {
            wording.Property(w => w.Quote).HasMaxLength(Limits.Quote);
            wording.Property(w => w.Language).HasMaxLength(Limits.Language);
            wording.Property(w => w.Translation).HasMaxLength(Limits.Quote);
            wording.Property(w => w.Statement).HasMaxLength(Limits.Statement);
            wording.Property(w => w.ShortClaim).HasMaxLength(Limits.ShortClaim);
        });
        claim.ComplexProperty(c => c.Verdict, VerdictColumns.Map);
        claim.ComplexProperty(c => c.Reply, ReplyColumns.Map);
        claim.Property(c => c.StatementKey).HasMaxLength(Limits.Key);
        claim.Property(c => c.Place).HasMaxLength(Limits.Line);
        claim.Property(c => c.SelectionNote).HasMaxLength(Limits.Note);
        claim.Property(c => c.WaitingFor).HasMaxLength(Limits.Line);
    }

    private static void Links(EntityTypeBuilder<Claim> claim)
    {
        claim.HasOne<Claimant>().WithMany().HasForeignKey(c => c.ClaimantId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Claimant>().WithMany().HasForeignKey(c => c.AttributedToId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Reason>().WithMany().HasForeignKey(c => c.SelectionReasonId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Reason>().WithMany().HasForeignKey(c => c.RefusalReasonId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Rating>().WithMany().HasForeignKey(c => c.RatingId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Claim>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Member>().WithMany().HasForeignKey(c => c.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Member>().WithMany().HasForeignKey(c => c.RecordedById).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Children(EntityTypeBuilder<Claim> claim)
    {
        claim.HasMany(c => c.Appearances).WithOne().HasForeignKey(a => a.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Topics).WithOne().HasForeignKey(t => t.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Points).WithOne().HasForeignKey(p => p.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Evidence).WithOne().HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Proposals).WithOne().HasForeignKey(p => p.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Suggestions).WithOne().HasForeignKey(s => s.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.MatchDecisions).WithOne().HasForeignKey(d => d.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Figures).WithOne().HasForeignKey(f => f.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.HasMany(c => c.Events).WithOne().HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.Cascade);
        claim.OwnsMany(c => c.Origins, origin => OriginColumns.Map(origin, "ClaimOrigins", "ClaimId"));
        claim.OwnsMany(c => c.Drafters, drafter =>
        {
            drafter.ToTable("Drafters");
            drafter.WithOwner().HasForeignKey("ClaimId");
            drafter.HasKey("ClaimId", nameof(Drafter.Round), nameof(Drafter.MemberId));
            drafter.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
        });
        claim.OwnsMany(c => c.Conflicts, conflict =>
        {
            conflict.ToTable("Conflicts");
            conflict.WithOwner().HasForeignKey("ClaimId");
            conflict.HasKey("ClaimId", nameof(Conflict.MemberId));
            conflict.Property(c => c.Statement).HasMaxLength(Limits.Note);
            conflict.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
        });
        // A claim comes with everything that its rules look at; see IClaimsDb.
        foreach (var children in new[] { nameof(Claim.Appearances), nameof(Claim.Topics), nameof(Claim.Points), nameof(Claim.Evidence), nameof(Claim.Proposals), nameof(Claim.Suggestions), nameof(Claim.Figures), nameof(Claim.Events), nameof(Claim.MatchDecisions) })
            claim.Navigation(children).AutoInclude();
    }

    // Every way in which the grid sorts or filters, so that no page of it reads the whole table. The id ends every order: both databases keep it in the index.
    private static void Indexes(EntityTypeBuilder<Claim> claim)
    {
        claim.HasIndex(c => c.SaidOn);
        claim.HasIndex(c => c.DueOrder);
        claim.HasIndex(c => c.ChangedAt);
        claim.HasIndex(c => c.Stage);
        claim.HasIndex(c => new { c.Stage, c.Round });
        claim.HasIndex(c => new { c.Stage, c.SaidOn });
        claim.HasIndex(c => new { c.Stage, c.ChangedAt });
        claim.HasIndex(c => new { c.Stage, c.DueOrder });
        claim.HasIndex(c => new { c.AssigneeId, c.Stage, c.DueOrder });
        claim.HasIndex(c => new { c.ClaimantId, c.ChangedAt });
        claim.HasIndex(c => new { c.RatingId, c.ChangedAt });
        claim.HasIndex(c => new { c.PublicationState, c.Stage });
        claim.HasIndex(c => c.StatementKey);
        claim.HasIndex(c => c.ReplyDueOn).HasFilter("ReplyDueOn IS NOT NULL");
    }
}
