using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Known;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Search;

/// <summary>Reads what is indexed, many at a time: a few queries for each thousand.</summary>
internal sealed class RecordReading(ClaimsDbContext db)
{
    private IClaimsDb Desk => db;

    /// <summary>Our claims with all that members see of them.</summary>
    public async Task<List<Record>> ClaimsAsync(IQueryable<Claim> claims, CancellationToken cancel)
    {
        var ids = claims.Select(claim => claim.Id);
        var rows = await claims.Select(claim => new
        {
            claim.Id,
            claim.Wording,
            claim.Stage,
            claim.SaidOn,
            claim.Place,
            claim.RecordedAt,
            claim.Verdict.Headline,
            claim.Verdict.Conclusion,
            claim.Verdict.Summary,
            claim.Verdict.Reasoning,
            Claimant = db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(),
            Rating = Desk.Ratings.Where(rating => rating.Id == claim.RatingId).Select(rating => rating.Name).FirstOrDefault(),
        }).ToListAsync(cancel);
        var topics = (await Desk.ClaimTopics.Where(ticked => ids.Contains(ticked.ClaimId))
            .Join(db.Topics, ticked => ticked.TopicId, topic => topic.Id, (ticked, topic) => new { ticked.ClaimId, topic.Name }).ToListAsync(cancel)).ToLookup(topic => topic.ClaimId, topic => topic.Name);
        var evidence = (await Desk.Evidence.Where(piece => ids.Contains(piece.ClaimId) && piece.WithdrawnAt == null)
            .Select(piece => new { piece.ClaimId, piece.Passage, piece.Note, Title = db.Sources.Where(source => source.Id == piece.SourceId).Select(source => source.Title).FirstOrDefault() })
            .ToListAsync(cancel)).ToLookup(piece => piece.ClaimId);
        return rows.ConvertAll(row => new Record(
            FoundKind.Claim, row.Id, Both(row.Wording.ShortClaim, row.Wording.Statement),
            [
                row.Wording.Quote, row.Wording.Translation, row.Claimant, row.Place, row.Headline, row.Conclusion, row.Summary, row.Reasoning,
                .. topics[row.Id], .. evidence[row.Id].SelectMany(piece => new[] { piece.Passage, piece.Note, piece.Title }),
            ],
            row.Wording.Language, row.SaidOn?.Sortable ?? DayOf(row.RecordedAt),
            [
                (Facet.Stage, row.Stage.ToString()), (Facet.Rating, row.Rating), (Facet.Claimant, row.Claimant), (Facet.Language, row.Wording.Language),
                .. topics[row.Id].Select(topic => (Facet.Topic, (string?)topic)),
            ],
            // The exact words say it in another way, as a headline does. A merged claim is its target.
            row.Stage == Stage.Merged ? null : new Alike(
                AlikeKind.Claim, row.Id, row.Wording.Statement, Joined(row.Wording.ShortClaim, row.Wording.Quote),
                row.Claimant, row.SaidOn?.Earliest.DayNumber)));
    }

    /// <summary>Live checks, from the revision that is out and nothing else.</summary>
    public async Task<List<Record>> PublishedAsync(IQueryable<Publication> publications, CancellationToken cancel)
    {
        var rows = await publications.Where(publication => publication.State == PublicationState.Live).Select(publication => new
        {
            publication.ClaimId,
            publication.FirstPublishedAt,
            Content = Desk.Revisions.Where(revision => revision.ClaimId == publication.ClaimId && revision.Number == publication.LiveRevision).Select(revision => revision.ContentJson).First(),
        }).ToListAsync(cancel);
        return rows.ConvertAll(row => OfPublished(row.ClaimId, row.FirstPublishedAt!.Value, PublishedWords.FromJson(row.Content)));
    }

    public async Task<List<Record>> KnownChecksAsync(IQueryable<KnownCheck> checks, CancellationToken cancel)
    {
        var rows = await checks.Select(check => new { check.Id, check.Facts, Publisher = db.Publishers.Where(publisher => publisher.Id == check.PublisherId).Select(publisher => publisher.Name).First() }).ToListAsync(cancel);
        return rows.ConvertAll(row => new Record(
            FoundKind.KnownCheck, row.Id, Both(row.Facts.Title, row.Facts.Claim), [row.Facts.Claimant, row.Facts.Rating, row.Publisher],
            row.Facts.Language, (row.Facts.SaidOn ?? row.Facts.PublishedOn)?.Sortable ?? 0,
            [(Facet.Rating, row.Facts.Rating), (Facet.Claimant, row.Facts.Claimant), (Facet.Language, row.Facts.Language), (Facet.Publisher, row.Publisher)],
            new Alike(AlikeKind.KnownCheck, row.Id, row.Facts.Claim, row.Facts.Title, row.Facts.Claimant, (row.Facts.SaidOn ?? row.Facts.PublishedOn)?.Earliest.DayNumber)));
    }

    public async Task<List<Record>> ClaimantsAsync(IQueryable<Claimant> claimants, CancellationToken cancel)
    {
        var ids = claimants.Select(claimant => claimant.Id);
        var rows = await claimants.Select(claimant => new { claimant.Id, claimant.Name, claimant.Affiliation }).ToListAsync(cancel);
        var names = (await Desk.ClaimantNames.Where(name => name.IsAlias && ids.Contains(name.ClaimantId)).Select(name => new { name.ClaimantId, name.Text }).Distinct().ToListAsync(cancel))
            .ToLookup(name => name.ClaimantId, name => name.Text);
        return rows.ConvertAll(row => new Record(FoundKind.Claimant, row.Id, [row.Name], [row.Affiliation, .. names[row.Id]], null, 0, [(Facet.Claimant, row.Name)]));
    }

    /// <summary>Never a protected source's values: they are encrypted, and nobody but who may read them finds by them.</summary>
    public async Task<List<Record>> SourcesAsync(IQueryable<Source> sources, CancellationToken cancel)
    {
        var rows = await sources.Select(source => new { source.Id, source.Title, source.Publisher, source.Author, source.HostKey, source.Language, source.PublishedOn, source.PublicDescription }).ToListAsync(cancel);
        return rows.ConvertAll(row => new Record(
            FoundKind.Source, row.Id, [row.Title], [row.Publisher, row.Author, row.HostKey, row.PublicDescription], row.Language, row.PublishedOn?.Sortable ?? 0,
            [(Facet.Publisher, row.Publisher), (Facet.Language, row.Language)]));
    }

    /// <summary>An article by its latest text.</summary>
    public async Task<List<Record>> ArticlesAsync(IQueryable<Article> articles, CancellationToken cancel)
    {
        var rows = await articles.Select(article => new
        {
            article.Id,
            article.Title,
            article.Author,
            article.Outlet,
            article.Language,
            article.PublishedOn,
            Text = Desk.ArticleVersions.Where(version => version.ArticleId == article.Id).OrderByDescending(version => version.Number).Select(version => version.Text).First(),
        }).ToListAsync(cancel);
        return rows.ConvertAll(row => new Record(
            FoundKind.Article, row.Id, [row.Title], [row.Author, row.Outlet, row.Text], row.Language, row.PublishedOn?.Sortable ?? 0,
            [(Facet.Publisher, row.Outlet), (Facet.Language, row.Language)]));
    }

    private static Record OfPublished(long number, DateTimeOffset published, PublishedWords check) => new(
        FoundKind.PublishedCheck, number, Both(check.Headline, check.Wording.ShortClaim),
        [
            check.Wording.Statement, check.Wording.Quote, check.Wording.Translation, check.Claimant.Name, check.Summary, check.Conclusion, check.Reasoning,
            .. check.Topics, .. check.Evidence.Where(piece => !piece.IsWithdrawn).SelectMany(piece => new[] { piece.Title, piece.Publisher, piece.Passage }),
        ],
        check.Language, DayOf(published),
        [
            (Facet.Rating, check.Rating?.Name), (Facet.Claimant, check.Claimant.Name), (Facet.Language, check.Language),
            .. check.Topics.Select(topic => (Facet.Topic, (string?)topic)),
        ]);

    private static int DayOf(DateTimeOffset time) => PartialDate.Of(DateOnly.FromDateTime(time.UtcDateTime)).Sortable;

    private static string?[] Both(string? first, string second) => [first == second ? null : first, second];

    private static string Joined(string? first, string? second) => string.IsNullOrEmpty(first) ? second ?? "" : string.IsNullOrEmpty(second) || first == second ? first : $"{first}\n{second}";
}
