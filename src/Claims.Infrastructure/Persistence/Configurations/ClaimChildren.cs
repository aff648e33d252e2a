using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class AppearanceConfiguration : IEntityTypeConfiguration<Appearance>
{
    public void Configure(EntityTypeBuilder<Appearance> appearance)
    {
        appearance.ToTable("Appearances");
        appearance.HasIndex(a => new { a.ClaimId, a.Number }).IsUnique();
        appearance.HasIndex(a => a.UrlHash).HasFilter("UrlHash IS NOT NULL");
        appearance.HasIndex(a => a.MergedFromClaimId).HasFilter("MergedFromClaimId IS NOT NULL");
        appearance.HasOne<Claim>().WithMany().HasForeignKey(a => a.MergedFromClaimId).OnDelete(DeleteBehavior.Restrict);
        appearance.Property(a => a.Url).HasMaxLength(Limits.Url);
        appearance.Property(a => a.UrlHash).HasMaxLength(32).IsFixedLength();
        appearance.Property(a => a.Outlet).HasMaxLength(Limits.Line);
        appearance.Property(a => a.PictureFile).HasMaxLength(64).IsUnicode(false);
        appearance.Property(a => a.PictureAlt).HasMaxLength(Limits.Line);
        appearance.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.PictureFile).OnDelete(DeleteBehavior.Restrict);
        appearance.HasIndex(a => a.PictureFile).HasFilter("PictureFile IS NOT NULL");
    }
}

internal sealed class ClaimTopicConfiguration : IEntityTypeConfiguration<ClaimTopic>
{
    public void Configure(EntityTypeBuilder<ClaimTopic> ticked)
    {
        ticked.ToTable("ClaimTopics");
        ticked.HasKey(t => new { t.ClaimId, t.TopicId });
        ticked.HasIndex(t => new { t.TopicId, t.ClaimId });
        ticked.HasOne<Topic>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PointConfiguration : IEntityTypeConfiguration<Point>
{
    public void Configure(EntityTypeBuilder<Point> point)
    {
        point.ToTable("Points");
        point.HasIndex(p => new { p.ClaimId, p.Number }).IsUnique();
        point.Property(p => p.Text).HasMaxLength(Limits.Statement);
        point.Property(p => p.ExceptionReason).HasMaxLength(Limits.Note);
        point.HasOne<Member>().WithMany().HasForeignKey(p => p.ExceptionAskedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable("Evidence");
        evidence.HasIndex(e => new { e.ClaimId, e.Number }).IsUnique();
        // Raised by the piece itself; two people on two pieces do not meet here, but at the claim's version.
        evidence.Property(e => e.Version).IsConcurrencyToken();
        evidence.Property(e => e.Passage).HasMaxLength(Limits.Passage);
        evidence.Property(e => e.NoPassageReason).HasMaxLength(Limits.Note);
        evidence.Property(e => e.Locator).HasMaxLength(Limits.Line);
        evidence.Property(e => e.Note).HasMaxLength(Limits.Note);
        evidence.Property(e => e.RecordWhy).HasMaxLength(Limits.Note);
        evidence.Property(e => e.WithdrawnReason).HasMaxLength(Limits.Note);
        evidence.ComplexProperty(e => e.Search, search =>
        {
            search.Property(s => s.Where).HasMaxLength(Limits.Note);
            search.Property(s => s.Terms).HasMaxLength(Limits.Note);
            search.Property(s => s.Period).HasMaxLength(Limits.Line);
            search.Property(s => s.Found).HasMaxLength(Limits.Passage);
        });
        evidence.HasOne(e => e.Source).WithMany().HasForeignKey(e => e.SourceId).OnDelete(DeleteBehavior.Restrict);
        evidence.Navigation(e => e.Source).AutoInclude();
        evidence.HasOne<Member>().WithMany().HasForeignKey(e => e.AddedById).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<Member>().WithMany().HasForeignKey(e => e.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("Proposals");
        proposal.HasIndex(p => new { p.ClaimId, p.Number }).IsUnique();
        proposal.ComplexProperty(p => p.Text, VerdictColumns.Map);
        proposal.Property(p => p.Note).HasMaxLength(Limits.Note);
        proposal.Property(p => p.AnswersJson).HasMaxLength(Limits.Changes);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.ProposedById).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Member>().WithMany().HasForeignKey(p => p.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> suggestion)
    {
        suggestion.ToTable("Suggestions");
        suggestion.HasIndex(s => new { s.ClaimId, s.Number }).IsUnique();
        suggestion.Property(s => s.Passage).HasMaxLength(Limits.Reasoning);
        suggestion.Property(s => s.Replacement).HasMaxLength(Limits.Reasoning);
        suggestion.Property(s => s.Note).HasMaxLength(Limits.Note);
        suggestion.HasOne<Member>().WithMany().HasForeignKey(s => s.SuggestedById).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasOne<Member>().WithMany().HasForeignKey(s => s.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    }
}
