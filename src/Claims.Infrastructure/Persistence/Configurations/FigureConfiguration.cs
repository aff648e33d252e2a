using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class FigureConfiguration : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> figure)
    {
        figure.ToTable("Figures");
        figure.HasIndex(f => new { f.ClaimId, f.Number }).IsUnique();
        // Raised by the figure itself, like a piece of evidence.
        figure.Property(f => f.Version).IsConcurrencyToken();
        figure.Property(f => f.Measure).HasMaxLength(Limits.Line);
        figure.ComplexProperty(f => f.Claimed, Worded);
        figure.ComplexProperty(f => f.Actual, Worded);
        figure.Property(f => f.ClaimedWords).HasMaxLength(Limits.Line);
        figure.Property(f => f.ActualWords).HasMaxLength(Limits.Line);
        figure.ComplexProperty(f => f.Rate, rate => rate.Property(r => r.From).HasMaxLength(Limits.Line));
        figure.HasOne<Member>().WithMany().HasForeignKey(f => f.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Worded(ComplexPropertyBuilder<Quantity> quantity) => quantity.Property(q => q.Unit).HasMaxLength(Limits.UnitCode);
}

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    /// <summary>Twenty numbers of up to three digits, and the commas between them.</summary>
    private const int EvidenceNumbers = 100;

    public void Configure(EntityTypeBuilder<Event> known)
    {
        known.ToTable("Events");
        known.HasIndex(e => new { e.ClaimId, e.Number }).IsUnique();
        known.Property(e => e.Version).IsConcurrencyToken();
        known.Property(e => e.What).HasMaxLength(Limits.Line);
        known.Property(e => e.Who).HasMaxLength(Limits.Line);
        known.Property(e => e.Where).HasMaxLength(Limits.Line);
        known.Property(e => e.EvidenceText).HasMaxLength(EvidenceNumbers).IsUnicode(false);
        known.Ignore(e => e.EvidenceNumbers);
        known.HasOne<Member>().WithMany().HasForeignKey(e => e.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
    }
}
