using System.Data.Common;
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
using Claims.Application.Ports;
using Claims.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Persistence;

/// <summary>The desk's database. What differs between the providers is in the two derived contexts.</summary>
public abstract class ClaimsDbContext(DbContextOptions options) : IdentityUserContext<ClaimsUser, long>(options), IClaimsDb
{
    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Claimant> Claimants => Set<Claimant>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<PassageCheck> PassageChecks => Set<PassageCheck>();

    public DbSet<SourceSketch> Sketches => Set<SourceSketch>();

    public DbSet<OriginProposal> OriginProposals => Set<OriginProposal>();

    public DbSet<CreditProposal> CreditProposals => Set<CreditProposal>();

    public DbSet<SourceWatch> Watches => Set<SourceWatch>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<RatingScale> Scales => Set<RatingScale>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Reason> Reasons => Set<Reason>();

    public DbSet<DeskSettings> Settings => Set<DeskSettings>();

    public DbSet<MemberDraft> Drafts => Set<MemberDraft>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Publisher> Publishers => Set<Publisher>();

    public DbSet<KnownCheck> KnownChecks => Set<KnownCheck>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<Operation> Operations => Set<Operation>();

    IQueryable<Appearance> IClaimsDb.Appearances => Set<Appearance>().AsNoTracking();

    IQueryable<Evidence> IClaimsDb.Evidence => Set<Evidence>().AsNoTracking();

    IQueryable<SnapshotPart> IClaimsDb.SnapshotParts => Set<SnapshotPart>().AsNoTracking();

    IQueryable<ArticleVersion> IClaimsDb.ArticleVersions => Set<ArticleVersion>().AsNoTracking();

    IQueryable<ArticleMark> IClaimsDb.ArticleMarks => Set<ArticleMark>().AsNoTracking();

    IQueryable<PutAwayMatch> IClaimsDb.PutAwayMatches => Set<PutAwayMatch>().AsNoTracking();

    IQueryable<Proposal> IClaimsDb.Proposals => Set<Proposal>().AsNoTracking();

    IQueryable<ClaimTopic> IClaimsDb.ClaimTopics => Set<ClaimTopic>().AsNoTracking();

    IQueryable<ClaimantName> IClaimsDb.ClaimantNames => Set<ClaimantName>().AsNoTracking();

    IQueryable<Rating> IClaimsDb.Ratings => Set<Rating>().AsNoTracking();

    IQueryable<Revision> IClaimsDb.Revisions => Set<Revision>().AsNoTracking();

    IQueryable<ReplyUpdate> IClaimsDb.ReplyUpdates => Set<ReplyUpdate>().AsNoTracking();

    IQueryable<HistoryEntry> IClaimsDb.History => Set<HistoryEntry>().AsNoTracking();

    /// <summary>The history rows saved since the tracker was last cleared: what a commit will have changed.</summary>
    internal List<HistoryEntry> WrittenHistory { get; } = [];

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Once, here: the versions are raised by what is found, and the base would look again.
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            Roots.RaiseVersions(ChangeTracker);
            var added = FrozenRows.RequireOnlyAdded(ChangeTracker);
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            WrittenHistory.AddRange(added);
            return rows;
        }
        catch (DbUpdateException fault) when (fault.InnerException is DbException inner && IsTakenKey(inner))
        {
            throw new KeyTakenException(fault);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>Writes nothing, but as one writes: a file that can only be read, or an account without the right, fails here at the start and not at somebody's first click.</summary>
    /// <exception cref="DbException">It cannot be written.</exception>
    public Task RequireWritableAsync(CancellationToken cancel = default) => Operations.Where(_ => false).ExecuteDeleteAsync(cancel);

    /// <exception cref="NotSupportedException">Always: waiting for the disk blocks a thread that serves others.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously.");

    /// <summary>The fault means that nothing can be stored: no space, no right, a broken disk.</summary>
    internal bool CannotWrite(Exception fault) => (fault as DbException ?? fault.InnerException) is DbException inner && IsUnwritable(inner);

    /// <summary>The provider says that the disk is full, broken, or may not be written.</summary>
    protected abstract bool IsUnwritable(DbException fault);

    /// <summary>The provider says that a unique index refused a row.</summary>
    protected abstract bool IsTakenKey(DbException fault);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Convert(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ClaimsDbContext).Assembly);
    }
}
