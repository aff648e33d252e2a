using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Ports;

/// <summary>The desk's database, for one message. Saving happens inside the pipeline's transaction.</summary>
public interface IClaimsDb
{
    DbSet<Claim> Claims { get; }

    DbSet<Claimant> Claimants { get; }

    DbSet<Source> Sources { get; }

    DbSet<Publication> Publications { get; }

    DbSet<RatingScale> Scales { get; }

    DbSet<Rating> Ratings { get; }

    DbSet<Member> Members { get; }

    DbSet<Reason> Reasons { get; }

    DbSet<Topic> Topics { get; }

    DbSet<DeskSettings> Settings { get; }

    DbSet<MemberDraft> Drafts { get; }

    DbSet<StoredFile> Files { get; }

    /// <summary>To read only; rows are added through the aggregate that changed.</summary>
    DbSet<HistoryEntry> History { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
