using Claims.Application.Domain.Ratings;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class ScaleConfiguration : IEntityTypeConfiguration<RatingScale>
{
    public void Configure(EntityTypeBuilder<RatingScale> scale)
    {
        scale.ToTable("Scales");
        scale.IsRoot();
        scale.Ignore(s => s.ActiveRatings);
        scale.Property(s => s.Name).HasMaxLength(Limits.Name);
        scale.Property(s => s.NameKey).HasMaxLength(Limits.Key);
        scale.HasIndex(s => s.NameKey).IsUnique();
        scale.Property(s => s.Description).HasMaxLength(Limits.Note);
        scale.HasMany(s => s.Ratings).WithOne().HasForeignKey(r => r.ScaleId).OnDelete(DeleteBehavior.Cascade);
        scale.Navigation(s => s.Ratings).AutoInclude();
    }
}

internal sealed class RatingConfiguration : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("Ratings");
        rating.HasIndex(r => new { r.ScaleId, r.Code, r.Version }).IsUnique();
        rating.Property(r => r.Code).HasMaxLength(Limits.Code);
        rating.Property(r => r.Name).HasMaxLength(Limits.Name);
        rating.Property(r => r.ShortName).HasMaxLength(Limits.Name);
        rating.Property(r => r.Definition).HasMaxLength(Limits.Note);
        rating.Property(r => r.Example).HasMaxLength(Limits.Note);
        rating.Property(r => r.Colour).HasMaxLength(Limits.Code);
        rating.Property(r => r.Icon).HasMaxLength(Limits.Code);
    }
}
