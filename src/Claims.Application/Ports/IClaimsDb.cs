using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Known;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Ports;

/// <summary>The desk's records.</summary>
/// <remarks>
/// Roots are loaded whole: everything of an aggregate except its history comes with it, so that no rule can be passed by forgetting to include something.
/// Reads project instead. Children are changed through their roots; their own sets are for reading.
/// </remarks>
public interface IClaimsDb
{
    DbSet<Claim> Claims { get; }

    DbSet<Claimant> Claimants { get; }

    DbSet<Source> Sources { get; }

    DbSet<Snapshot> Snapshots { get; }

    DbSet<Article> Articles { get; }

    DbSet<PassageCheck> PassageChecks { get; }

    DbSet<SourceSketch> Sketches { get; }

    DbSet<OriginProposal> OriginProposals { get; }

    DbSet<CreditProposal> CreditProposals { get; }

    DbSet<SourceWatch> Watches { get; }

    DbSet<Publication> Publications { get; }

    DbSet<RatingScale> Scales { get; }

    DbSet<Member> Members { get; }

    DbSet<Topic> Topics { get; }

    DbSet<Reason> Reasons { get; }

    /// <summary>At most one row, <see cref="DeskSettings.OnlyId"/>.</summary>
    DbSet<DeskSettings> Settings { get; }

    DbSet<MemberDraft> Drafts { get; }

    DbSet<StoredFile> Files { get; }

    DbSet<Publisher> Publishers { get; }

    DbSet<KnownCheck> KnownChecks { get; }

    DbSet<EndedSession> EndedSessions { get; }

    DbSet<Operation> Operations { get; }

    IQueryable<Appearance> Appearances { get; }

    IQueryable<Evidence> Evidence { get; }

    IQueryable<SnapshotPart> SnapshotParts { get; }

    IQueryable<ArticleVersion> ArticleVersions { get; }

    IQueryable<ArticleMark> ArticleMarks { get; }

    IQueryable<PutAwayMatch> PutAwayMatches { get; }

    IQueryable<Proposal> Proposals { get; }

    IQueryable<ClaimTopic> ClaimTopics { get; }

    IQueryable<ClaimantName> ClaimantNames { get; }

    IQueryable<Rating> Ratings { get; }

    IQueryable<Revision> Revisions { get; }

    IQueryable<ReplyUpdate> ReplyUpdates { get; }

    IQueryable<HistoryEntry> History { get; }

    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed a root since it was read.</exception>
    /// <exception cref="KeyTakenException">A unique key is in use.</exception>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}

/// <summary>A unique key of the database is in use: somebody else came first.</summary>
public sealed class KeyTakenException(DbUpdateException fault) : DbUpdateException("A unique key is in use.", fault);
