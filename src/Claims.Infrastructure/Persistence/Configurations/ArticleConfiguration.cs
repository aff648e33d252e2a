using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Known;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.ToTable("Articles");
        article.IsRoot();
        article.Ignore(a => a.Latest);
        article.Property(a => a.Title).HasMaxLength(Limits.Line);
        article.Property(a => a.Author).HasMaxLength(Limits.Line);
        article.Property(a => a.Outlet).HasMaxLength(Limits.Line);
        article.Property(a => a.Url).HasMaxLength(Limits.Url);
        // Not unique: the same page may be checked twice, years apart.
        article.Property(a => a.UrlHash).HasMaxLength(32).IsFixedLength();
        article.HasIndex(a => a.UrlHash).HasFilter("UrlHash IS NOT NULL");
        article.Property(a => a.Language).HasMaxLength(Limits.Language);
        article.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.ArticleId).OnDelete(DeleteBehavior.Cascade);
        article.Navigation(a => a.Versions).AutoInclude();
        article.HasMany(a => a.Marks).WithOne().HasForeignKey(m => m.ArticleId).OnDelete(DeleteBehavior.Cascade);
        article.Navigation(a => a.Marks).AutoInclude();
        article.HasMany(a => a.PutAway).WithOne().HasForeignKey(p => p.ArticleId).OnDelete(DeleteBehavior.Cascade);
        article.Navigation(a => a.PutAway).AutoInclude();
        article.HasOne<Member>().WithMany().HasForeignKey(a => a.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ArticleVersionConfiguration : IEntityTypeConfiguration<ArticleVersion>
{
    public void Configure(EntityTypeBuilder<ArticleVersion> version)
    {
        version.ToTable("ArticleVersions");
        version.HasIndex(v => new { v.ArticleId, v.Number }).IsUnique();
        version.Property(v => v.Text).HasMaxLength(Limits.ArticleText);
        version.HasOne<Member>().WithMany().HasForeignKey(v => v.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ArticleMarkConfiguration : IEntityTypeConfiguration<ArticleMark>
{
    public void Configure(EntityTypeBuilder<ArticleMark> mark)
    {
        mark.ToTable("ArticleMarks");
        mark.HasIndex(m => new { m.ArticleId, m.Number }).IsUnique();
        mark.HasIndex(m => new { m.ArticleId, m.ClaimId }).IsUnique();
        mark.HasIndex(m => m.ClaimId);
        mark.OwnsOne(m => m.Anchor, anchor =>
        {
            anchor.Property(a => a.Exact).HasMaxLength(Limits.Quote);
            anchor.Property(a => a.Prefix).HasMaxLength(Anchor.Around);
            anchor.Property(a => a.Suffix).HasMaxLength(Anchor.Around);
        });
        mark.Navigation(m => m.Anchor).IsRequired();
        mark.HasOne<Claim>().WithMany().HasForeignKey(m => m.ClaimId).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<Member>().WithMany().HasForeignKey(m => m.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PutAwayMatchConfiguration : IEntityTypeConfiguration<PutAwayMatch>
{
    public void Configure(EntityTypeBuilder<PutAwayMatch> away)
    {
        away.ToTable("PutAwayMatches");
        away.Property(p => p.WordsHash).HasMaxLength(32).IsFixedLength();
        // The two that follow leave rows out, so neither finds all of an article.
        away.HasIndex(p => p.ArticleId);
        away.HasIndex(p => new { p.ArticleId, p.WordsHash, p.OtherClaimId }).IsUnique().HasFilter("OtherClaimId IS NOT NULL");
        away.HasIndex(p => new { p.ArticleId, p.WordsHash, p.KnownCheckId }).IsUnique().HasFilter("KnownCheckId IS NOT NULL");
        away.HasOne<Claim>().WithMany().HasForeignKey(p => p.OtherClaimId).OnDelete(DeleteBehavior.Restrict);
        away.HasOne<KnownCheck>().WithMany().HasForeignKey(p => p.KnownCheckId).OnDelete(DeleteBehavior.Restrict);
        away.HasOne<Member>().WithMany().HasForeignKey(p => p.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
