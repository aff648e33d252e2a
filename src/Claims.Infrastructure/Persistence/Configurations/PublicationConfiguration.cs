using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("Publications");
        publication.HasKey(p => p.ClaimId);
        publication.Property(p => p.ClaimId).ValueGeneratedNever();
        publication.IsRoot();
        publication.Property(p => p.Slug).HasMaxLength(Limits.Headline);
        publication.Property(p => p.Notice).HasMaxLength(Limits.Note);
        publication.Property(p => p.RecheckReason).HasMaxLength(Limits.Note);
        publication.ComplexProperty(p => p.Retraction, retraction =>
        {
            retraction.Property(r => r.Why).HasMaxLength(Limits.Note);
            retraction.Property(r => r.Notice).HasMaxLength(Limits.Note);
        });
        publication.HasOne<Claim>().WithOne().HasForeignKey<Publication>(p => p.ClaimId).OnDelete(DeleteBehavior.Restrict);
        publication.HasOne<Member>().WithMany().HasForeignKey(p => p.HeldById).OnDelete(DeleteBehavior.Restrict);
        publication.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
        publication.Navigation(p => p.Revisions).AutoInclude();
        publication.HasMany(p => p.ReplyUpdates).WithOne().HasForeignKey(u => u.ClaimId).OnDelete(DeleteBehavior.Restrict);
        publication.Navigation(p => p.ReplyUpdates).AutoInclude();
        publication.HasIndex(p => new { p.State, p.ReplyChangedAt }).HasFilter("ReplyChangedAt IS NOT NULL");
        publication.HasIndex(p => new { p.State, p.FirstPublishedAt });
        publication.HasIndex(p => new { p.State, p.ChangedAt });
        publication.HasIndex(p => p.RetractionAskedAt).HasFilter("RetractionAskedAt IS NOT NULL");
        publication.HasIndex(p => p.RecheckSince).HasFilter("RecheckSince IS NOT NULL");
        publication.HasIndex(p => new { p.State, p.ReviewBy }).HasFilter("ReviewBy IS NOT NULL");
    }
}

internal sealed class ReplyUpdateConfiguration : IEntityTypeConfiguration<ReplyUpdate>
{
    public void Configure(EntityTypeBuilder<ReplyUpdate> update)
    {
        update.ToTable("ReplyUpdates");
        update.HasIndex(u => new { u.ClaimId, u.Number }).IsUnique();
        update.ComplexProperty(u => u.Reply, ReplyColumns.Map);
        update.HasOne<Member>().WithMany().HasForeignKey(u => u.PublishedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ToTable("Revisions");
        revision.HasIndex(r => new { r.ClaimId, r.Number }).IsUnique();
        // One round is published once, however many press the button.
        revision.HasIndex(r => new { r.ClaimId, r.Round }).IsUnique();
        revision.HasIndex(r => r.PublishedAt);
        revision.Ignore(r => r.Content);
        revision.Property(r => r.ContentJson).HasMaxLength(Limits.PublishedContent);
        revision.Property(r => r.Headline).HasMaxLength(Limits.Headline);
        revision.HasOne<Rating>().WithMany().HasForeignKey(r => r.RatingId).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne<Member>().WithMany().HasForeignKey(r => r.PublishedById).OnDelete(DeleteBehavior.Restrict);
    }
}
