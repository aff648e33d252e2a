using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

/// <summary>The working copy on a claim and the frozen one of each proposal have the same columns.</summary>
internal static class VerdictColumns
{
    public static void Map(ComplexPropertyBuilder<VerdictText> verdict)
    {
        verdict.Property(v => v.Conclusion).HasMaxLength(Limits.Conclusion);
        verdict.Property(v => v.Headline).HasMaxLength(Limits.Headline);
        verdict.Property(v => v.Summary).HasMaxLength(Limits.Summary);
        verdict.Property(v => v.Byline).HasMaxLength(Limits.Line);
        verdict.Property(v => v.Reasoning).HasMaxLength(Limits.Reasoning);
    }
}

/// <summary>The reply that the desk knows of, and each one that a live page was brought up to date with.</summary>
internal static class ReplyColumns
{
    public static void Map(ComplexPropertyBuilder<RightOfReply> reply)
    {
        reply.Property(r => r.AskedHow).HasMaxLength(Limits.Note);
        reply.Property(r => r.Answer).HasMaxLength(Limits.Passage);
        reply.Property(r => r.Note).HasMaxLength(Limits.Note);
    }
}

/// <summary>Claims and sources repeat origins alike.</summary>
internal static class OriginColumns
{
    public static void Map<TOwner>(OwnedNavigationBuilder<TOwner, Origin> origin, string table, string owner)
        where TOwner : class
    {
        origin.ToTable(table);
        origin.WithOwner().HasForeignKey(owner);
        origin.Property<long>("Id");
        origin.HasKey("Id");
        origin.HasIndex(owner, nameof(Origin.Key)).IsUnique();
        origin.Property(o => o.Name).HasMaxLength(Limits.Line);
        origin.Property(o => o.Key).HasMaxLength(Limits.Key);
    }
}
