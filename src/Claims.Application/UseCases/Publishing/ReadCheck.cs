using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>A published check as readers see it. What is not out does not exist.</summary>
public static class ReadCheck
{
    /// <param name="Number">The claim's public number.</param>
    /// <param name="Revision">An earlier revision; nothing for the one that is out.</param>
    [Anyone]
    public sealed record Query(long Number, int? Revision = null) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            var publication = await db.Publications.Where(known => known.ClaimId == message.Number && known.State != PublicationState.None)
                .Select(known => new { known.State, known.Slug, known.Notice, known.LiveRevision, known.FirstPublishedAt, known.ChangedAt })
                .FirstOrDefaultAsync(cancellationToken);
            if (publication is null) return Error.NotFound("check");
            var versions = await db.Revisions.Where(revision => revision.ClaimId == message.Number).OrderByDescending(revision => revision.Number)
                .Select(revision => new Version(revision.Number, revision.PublishedAt)).ToListAsync(cancellationToken);
            var shown = message.Revision ?? publication.LiveRevision;
            var json = await db.Revisions.Where(revision => revision.ClaimId == message.Number && revision.Number == shown)
                .Select(revision => revision.ContentJson).FirstOrDefaultAsync(cancellationToken);
            if (json is null) return Error.NotFound("check");
            var check = PublishedCheck.FromJson(json);
            var replies = await db.ReplyUpdates.Where(update => update.ClaimId == message.Number && update.Revision == shown).OrderBy(update => update.Number)
                .Select(update => new ReplyRow(update.Reply, update.PublishedAt)).ToListAsync(cancellationToken);
            return new Detail(
                message.Number, publication.Slug, publication.State, publication.Notice, shown, publication.LiveRevision,
                publication.FirstPublishedAt!.Value, publication.ChangedAt!.Value, versions, check)
            {
                Links = await KeptLinks.ReadAsync(db, check, cancellationToken),
                Replies = replies,
            };
        }
    }

    /// <param name="Slug">The readable part of the one canonical address.</param>
    /// <param name="Notice">What readers are told while it is held or after it was withdrawn.</param>
    /// <param name="Revision">The revision that <paramref name="Check"/> is.</param>
    /// <param name="LiveRevision">The newest, which stands at the canonical address.</param>
    /// <param name="ChangedAt">Last time that what readers see changed.</param>
    /// <param name="Versions">Newest first.</param>
    public sealed record Detail(
        long Number, string Slug, PublicationState State, string? Notice, int Revision, int LiveRevision,
        DateTimeOffset FirstPublishedAt, DateTimeOffset ChangedAt, IReadOnlyList<Version> Versions, PublishedCheck Check)
    {
        /// <summary>What became of the sources' addresses, by address.</summary>
        public IReadOnlyDictionary<string, KeptLink> Links { get; init; } = new Dictionary<string, KeptLink>();

        /// <summary>What came of asking the claimant since this revision was published, oldest first.</summary>
        public IReadOnlyList<ReplyRow> Replies { get; init; } = [];

        /// <summary>The reply status as it is now.</summary>
        public RightOfReply Reply => Replies.Count > 0 ? Replies[^1].Reply : Check.Reply;

        /// <summary>An older text, kept for the record.</summary>
        public bool IsSuperseded => Revision != LiveRevision;

        /// <summary>The verdict may be shown: a held one is not, in any revision; a withdrawn one only where somebody asks for the record.</summary>
        public bool ShowsVerdict(bool forTheRecord) => State == PublicationState.Live || (State == PublicationState.Withdrawn && forTheRecord);

        /// <summary>When the shown revision was published.</summary>
        public DateTimeOffset RevisedAt => Versions.First(version => version.Number == Revision).PublishedAt;
    }

    public sealed record ReplyRow(RightOfReply Reply, DateTimeOffset PublishedAt);

    public sealed record Version(int Number, DateTimeOffset PublishedAt);
}
