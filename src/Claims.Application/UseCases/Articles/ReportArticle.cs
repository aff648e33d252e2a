using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Spotting;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>What the desk makes of a whole article, for its writer or editor: each claim in the order of the text, and with its sources once it is decided.</summary>
public static class ReportArticle
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ArticleId) : IQuery<Report>;

    internal sealed class Handler(IClaimsDb db, ISpotter spotter) : IRequestHandler<Query, Result<Report>>
    {
        public async Task<Result<Report>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (await db.Articles.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(known => known.Id == message.ArticleId, cancellationToken) is not { } article) return Error.NotFound("article");
            var latest = await db.ArticleVersions.Where(version => version.ArticleId == article.Id).OrderByDescending(version => version.Number)
                .Select(version => new { version.Number, version.Text, version.AddedAt }).FirstAsync(cancellationToken);
            var marks = await ArticleReading.MarksAsync(db, article.Id, latest.Text, cancellationToken);
            var decided = marks.Where(Stands).Select(mark => mark.ClaimId).ToList();
            var sources = (await SourcesAsync(decided, cancellationToken)).ToLookup(row => row.ClaimId, row => row.Source);
            var claims = marks.Select(mark => mark.ClaimId).ToList();
            var published = await db.Publications.Where(known => claims.Contains(known.ClaimId) && known.State != PublicationState.None)
                .ToDictionaryAsync(known => known.ClaimId, known => new Published(known.State, known.Slug, known.Notice, known.ChangedAt), cancellationToken);
            var declined = await db.Claims.Where(claim => claims.Contains(claim.Id) && claim.Stage == Stage.Declined)
                .Join(db.Reasons, claim => claim.RefusalReasonId, reason => reason.Id, (claim, reason) => new { claim.Id, reason.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
            var sentences = ArticleReading.Weigh(spotter.Model, latest.Text, cancellationToken);
            return new Report(
                article.Id, new ArticleFacts(article.Title, article.Author, article.Outlet, article.PublishedOn, article.Url, article.Language), latest.AddedAt,
                [.. marks.Select(mark => Entry(mark, latest.Text, sources[mark.ClaimId], published.GetValueOrDefault(mark.ClaimId), declined.GetValueOrDefault(mark.ClaimId)))],
                [.. sentences.Where(sentence => sentence.IsWorthChecking && !marks.Any(mark => mark.Touches(sentence)))
                    .Select(sentence => new OpenSentence(latest.Text.Substring(sentence.Start, sentence.Length), sentence.Reasons))]);
        }

        // What nobody approved is nobody's business outside the desk: a draft, a declined claim's working copy; nor is what was taken off.
        private static bool Stands(OpenArticle.MarkRow mark) => mark is { Stage: Stage.Approved, Publication: PublicationState.None or PublicationState.Live };

        private static ClaimEntry Entry(OpenArticle.MarkRow mark, string text, IEnumerable<SourceEntry> sources, Published? published, string? declinedFor) => new(
            mark.ClaimId, mark.ShortClaim, mark.Place is { } place ? text.Substring(place.Start, place.Length) : mark.Exact, mark.Place is null, mark.Stage, mark.Publication,
            Stands(mark) ? mark.Rating : null, Stands(mark) ? mark.Conclusion : null, [.. sources], published?.Slug,
            published is { State: PublicationState.Held or PublicationState.Withdrawn, ChangedAt: { } since } ? new TakenOff(published.Notice ?? "", since) : null, declinedFor);

        private async Task<List<(long ClaimId, SourceEntry Source)>> SourcesAsync(List<long> claims, CancellationToken token)
        {
            var rows = await db.Evidence.Where(piece => claims.Contains(piece.ClaimId) && piece.WithdrawnAt == null && piece.Source != null).OrderBy(piece => piece.Number)
                .Select(piece => new
                {
                    piece.ClaimId,
                    piece.Number,
                    piece.Stance,
                    piece.Passage,
                    piece.Source!.Title,
                    piece.Source.Publisher,
                    piece.Source.PublishedOn,
                    piece.Source.Url,
                    piece.Source.IsProtected,
                    piece.Source.PublicDescription,
                })
                .ToListAsync(token);
            // What leaves the desk can end up anywhere: of a protected source only its description does.
            return rows.ConvertAll(row => (row.ClaimId, row.IsProtected
                ? new SourceEntry(row.Number, row.Stance, row.PublicDescription ?? "A protected source", null, null, null, null)
                : new SourceEntry(row.Number, row.Stance, row.Title, row.Publisher, row.PublishedOn, row.Url, row.Passage)));
        }

        private sealed record Published(PublicationState State, string Slug, string? Notice, DateTimeOffset? ChangedAt);
    }

    /// <param name="ReadAt">When the text that it speaks of was read.</param>
    /// <param name="Claims">In the order of the text; those whose words are gone come last.</param>
    /// <param name="Open">Sentences that are worth checking and from which no claim was taken, in the order of the text.</param>
    public sealed record Report(long Id, ArticleFacts Facts, DateTimeOffset ReadAt, IReadOnlyList<ClaimEntry> Claims, IReadOnlyList<OpenSentence> Open)
    {
        public int Decided => Claims.Count(claim => claim.IsDecided);
    }

    /// <param name="Words">As they stand in the article now; as they were marked where they are gone.</param>
    /// <param name="Rating">Only of an approved verdict that stands, as conclusion and sources are.</param>
    /// <param name="Slug">Of its public page; nothing while it has none.</param>
    /// <param name="TakenOff">What readers are told in the place of a check that is held or withdrawn.</param>
    /// <param name="DeclinedFor">Why it is not checked; nothing unless it was declined.</param>
    public sealed record ClaimEntry(
        long ClaimId, string ShortClaim, string Words, bool IsGone, Stage Stage, PublicationState Publication, OpenArticle.RatingView? Rating, string? Conclusion,
        IReadOnlyList<SourceEntry> Sources, string? Slug, TakenOff? TakenOff, string? DeclinedFor)
    {
        public bool IsDecided => Stage is Stage.Approved or Stage.Declined or Stage.Merged;
    }

    public sealed record TakenOff(string Notice, DateTimeOffset Since);

    /// <param name="Number">The citation number.</param>
    public sealed record SourceEntry(int Number, Stance Stance, string Title, string? Publisher, PartialDate? PublishedOn, string? Url, string? Passage);

    public sealed record OpenSentence(string Text, IReadOnlyList<SpotReason> Reasons);
}
