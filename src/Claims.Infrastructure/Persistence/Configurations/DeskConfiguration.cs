using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class DeskSettingsConfiguration : IEntityTypeConfiguration<DeskSettings>
{
    public void Configure(EntityTypeBuilder<DeskSettings> settings)
    {
        settings.ToTable("Settings");
        settings.IsRoot();
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Byline).HasMaxLength(Limits.Line);
        settings.Property(s => s.Language).HasMaxLength(Limits.Language);
        settings.HasOne<RatingScale>().WithMany().HasForeignKey(s => s.ActiveScaleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReasonConfiguration : IEntityTypeConfiguration<Reason>
{
    public void Configure(EntityTypeBuilder<Reason> reason)
    {
        reason.ToTable("Reasons");
        reason.IsRoot();
        reason.HasIndex(r => new { r.Kind, r.NameKey }).IsUnique();
        reason.Property(r => r.Name).HasMaxLength(Limits.Name);
        reason.Property(r => r.NameKey).HasMaxLength(Limits.Key);
        reason.Property(r => r.Answer).HasMaxLength(Limits.Note);
    }
}

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.ToTable("Topics");
        topic.Property(t => t.Name).HasMaxLength(Limits.Name);
        topic.Property(t => t.NameKey).HasMaxLength(Limits.Key);
        topic.HasIndex(t => t.NameKey).IsUnique();
    }
}

internal sealed class MemberDraftConfiguration : IEntityTypeConfiguration<MemberDraft>
{
    public void Configure(EntityTypeBuilder<MemberDraft> draft)
    {
        draft.ToTable("Drafts");
        draft.HasIndex(d => new { d.MemberId, d.Place }).IsUnique();
        draft.Property(d => d.Place).HasMaxLength(Limits.Line);
        draft.Property(d => d.Text).HasMaxLength(Limits.Draft);
        draft.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("Files");
        file.HasKey(f => f.Sha256);
        file.Property(f => f.Sha256).HasMaxLength(64).IsUnicode(false);
        file.Property(f => f.MediaType).HasMaxLength(Limits.Code);
        file.HasOne<Member>().WithMany().HasForeignKey(f => f.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
