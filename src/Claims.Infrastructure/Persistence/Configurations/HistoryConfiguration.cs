using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class HistoryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.ToTable("History");
        entry.Ignore(e => e.Changes);
        entry.Property(e => e.What).HasMaxLength(Limits.Code);
        entry.Property(e => e.Why).HasMaxLength(Limits.Note);
        entry.Property(e => e.ChangesJson).HasMaxLength(Limits.Changes);
        // Nothing that has history is ever deleted.
        entry.HasOne<Claim>().WithMany(c => c.History).HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Source>().WithMany(s => s.History).HasForeignKey(e => e.SourceId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Claimant>().WithMany(c => c.History).HasForeignKey(e => e.ClaimantId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Member>().WithMany(m => m.History).HasForeignKey(e => e.AboutMemberId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<RatingScale>().WithMany(s => s.History).HasForeignKey(e => e.ScaleId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<DeskSettings>().WithMany(s => s.History).HasForeignKey(e => e.SettingsId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Article>().WithMany(a => a.History).HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Member>().WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Restrict);
        // Most rows are about claims: the others' indexes hold only what they are for.
        entry.HasIndex(e => new { e.ClaimId, e.Id });
        entry.HasIndex(e => e.MemberId);
        entry.HasIndex(e => e.SourceId).HasFilter("SourceId IS NOT NULL");
        entry.HasIndex(e => e.ClaimantId).HasFilter("ClaimantId IS NOT NULL");
        entry.HasIndex(e => e.AboutMemberId).HasFilter("AboutMemberId IS NOT NULL");
        entry.HasIndex(e => e.ScaleId).HasFilter("ScaleId IS NOT NULL");
        entry.HasIndex(e => e.SettingsId).HasFilter("SettingsId IS NOT NULL");
        entry.HasIndex(e => e.ArticleId).HasFilter("ArticleId IS NOT NULL");
    }
}
