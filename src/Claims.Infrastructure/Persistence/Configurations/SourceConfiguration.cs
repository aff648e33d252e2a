using System.Text.Json;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("Sources");
        source.IsRoot();
        source.Property(s => s.Url).HasMaxLength(Limits.Url);
        // Unique by hash: an address is longer than an index key may be.
        source.Property(s => s.UrlHash).HasMaxLength(32).IsFixedLength();
        source.HasIndex(s => s.UrlHash).IsUnique().HasFilter("UrlHash IS NOT NULL");
        source.Property(s => s.TwinHash).HasMaxLength(32).IsFixedLength();
        source.HasIndex(s => s.TwinHash).HasFilter("TwinHash IS NOT NULL");
        source.Property(s => s.FoundIn).HasMaxLength(Limits.Statement).HasConversion(
            found => JsonSerializer.Serialize(found, JsonSerializerOptions.Default), text => Fields(text), new ValueComparer<IReadOnlyDictionary<string, string>>(
                (left, right) => left!.Count == right!.Count && !left.Except(right).Any(), found => found.Count, found => found));
        source.Property(s => s.HostKey).HasMaxLength(Limits.Key);
        source.HasIndex(s => s.HostKey);
        source.Property(s => s.NoUrlReason).HasMaxLength(Limits.Note);
        source.Property(s => s.Title).HasMaxLength(Limits.Line);
        source.Property(s => s.TitleKey).HasMaxLength(Limits.Key);
        source.HasIndex(s => s.TitleKey);
        source.Property(s => s.Publisher).HasMaxLength(Limits.Line);
        source.Property(s => s.Author).HasMaxLength(Limits.Line);
        source.Property(s => s.Language).HasMaxLength(Limits.Language);
        source.Property(s => s.Interest).HasMaxLength(Limits.Note);
        source.Property(s => s.PublicDescription).HasMaxLength(Limits.Note);
        source.Property(s => s.ProtectionReason).HasMaxLength(Limits.Note);
        source.OwnsMany(s => s.Origins, origin => OriginColumns.Map(origin, "SourceOrigins", "SourceId"));
        source.HasOne(s => s.Confidence).WithOne().HasForeignKey<Confidence>(c => c.SourceId).OnDelete(DeleteBehavior.Cascade);
        source.Navigation(s => s.Confidence).AutoInclude();
        source.HasOne<Member>().WithMany().HasForeignKey(s => s.AddedById).OnDelete(DeleteBehavior.Restrict);
    }

    // Empty in rows that are older than the column.
    private static IReadOnlyDictionary<string, string> Fields(string text) => text.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];
}

internal sealed class ConfidenceConfiguration : IEntityTypeConfiguration<Confidence>
{
    /// <summary>Encrypted, so somewhat longer than the texts in it.</summary>
    private const int CipherBytes = 20_000;

    public void Configure(EntityTypeBuilder<Confidence> confidence)
    {
        confidence.ToTable("Confidences");
        confidence.HasKey(c => c.SourceId);
        confidence.Property(c => c.Cipher).HasMaxLength(CipherBytes);
    }
}
