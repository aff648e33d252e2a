using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Searching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Searching;

/// <summary>Finds claims, known checks, people, sources and articles by any of their words, with the passage that shows why.</summary>
public static class SearchDesk
{
    public const int Size = 20;
    public const int Longest = 2_000;
    public const int MostPages = 500;

    /// <param name="Text">Any string: words, "phrases", -exclusions, <c>rating:false</c>, <c>before:2025-08</c>.</param>
    /// <param name="Page">From 1.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(string? Text, int Page = 1, FoundOrder Order = FoundOrder.BestFirst) : IQuery<Detail>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules()
        {
            RuleFor(message => message.Text).MaximumLength(Longest).WithMessage($"That is too long to search for: at most {Longest:N0} characters.");
            RuleFor(message => message.Page).InclusiveBetween(0, MostPages);
        }
    }

    internal sealed class Handler(IClaimsDb db, IClaimIndex index) : IRequestHandler<Query, Result<Detail>>
    {
        /// <summary>Of a long text, where the passage is looked for, in UTF-16 units.</summary>
        private const int Shown = 50_000;

        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            var asked = Asking.Read(message.Text);
            using var view = await index.ViewAsync(cancellationToken);
            var finds = view.Find(new SearchRequest(asked, IsPublic: false, message.Order, (Math.Max(1, message.Page) - 1) * Size, Size));
            var rows = new Dictionary<Find, Row>();
            foreach (var some in finds.Page.GroupBy(find => find.Kind))
                foreach (var row in await ReadAsync(some.Key, [.. some.Select(find => find.Id)], asked, cancellationToken))
                    rows[new Find(row.Kind, row.Id)] = row;
            // What the database has no more leaves the index within a second.
            return new Detail([.. finds.Page.Where(rows.ContainsKey).Select(find => rows[find])], finds.Total, finds.Facets, view.Building);
        }

        private Task<List<Row>> ReadAsync(FoundKind kind, List<long> ids, Asking asked, CancellationToken cancel) => kind switch
        {
            FoundKind.Claim => ClaimsAsync(ids, asked, cancel),
            FoundKind.KnownCheck => KnownAsync(ids, asked, cancel),
            FoundKind.Claimant => ClaimantsAsync(ids, asked, cancel),
            FoundKind.Source => SourcesAsync(ids, asked, cancel),
            FoundKind.Article => ArticlesAsync(ids, asked, cancel),
            _ => Task.FromResult(new List<Row>()),
        };

        private async Task<List<Row>> ClaimsAsync(List<long> ids, Asking asked, CancellationToken cancel)
        {
            var rows = await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).Select(claim => new
            {
                claim.Id,
                claim.Wording,
                claim.Stage,
                claim.PublicationState,
                claim.SaidOn,
                claim.Verdict.Conclusion,
                claim.Verdict.Summary,
                claim.Verdict.Reasoning,
                Claimant = db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(),
                Rating = db.Ratings.Where(rating => rating.Id == claim.RatingId).Select(rating => rating.Name).FirstOrDefault(),
            }).ToListAsync(cancel);
            var pieces = (await db.Evidence.Where(piece => ids.Contains(piece.ClaimId) && piece.WithdrawnAt == null)
                .Select(piece => new { piece.ClaimId, piece.Passage, piece.Note }).ToListAsync(cancel)).ToLookup(piece => piece.ClaimId);
            return rows.ConvertAll(row => new Row(FoundKind.Claim, row.Id, Passage.Of(row.Wording.ShortClaim,
                [row.Wording.Statement, row.Wording.Quote, row.Wording.Translation, row.Conclusion, row.Summary, row.Reasoning, .. pieces[row.Id].SelectMany(piece => new[] { piece.Passage, piece.Note })], asked))
            {
                Claimant = row.Claimant,
                Rating = row.Rating,
                Stage = row.Stage,
                Publication = row.PublicationState,
                When = row.SaidOn,
            });
        }

        private async Task<List<Row>> KnownAsync(List<long> ids, Asking asked, CancellationToken cancel) =>
            (await db.KnownChecks.AsNoTracking().Where(check => ids.Contains(check.Id))
                .Select(check => new { check.Id, check.Facts, Publisher = db.Publishers.Where(publisher => publisher.Id == check.PublisherId).Select(publisher => publisher.Name).First() }).ToListAsync(cancel))
            .ConvertAll(row => new Row(FoundKind.KnownCheck, row.Id, Passage.Of(row.Facts.Title ?? row.Facts.Claim, row.Facts.Title is null ? [] : [row.Facts.Claim], asked))
            {
                Claimant = row.Facts.Claimant,
                Rating = row.Facts.Rating,
                When = row.Facts.SaidOn ?? row.Facts.PublishedOn,
                By = row.Publisher,
                Url = row.Facts.Url,
            });

        private async Task<List<Row>> ClaimantsAsync(List<long> ids, Asking asked, CancellationToken cancel) =>
            (await db.Claimants.AsNoTracking().Where(claimant => ids.Contains(claimant.Id)).Select(claimant => new { claimant.Id, claimant.Name, claimant.Affiliation }).ToListAsync(cancel))
            .ConvertAll(row => new Row(FoundKind.Claimant, row.Id, Passage.Of(row.Name, [row.Affiliation], asked)));

        private async Task<List<Row>> SourcesAsync(List<long> ids, Asking asked, CancellationToken cancel) =>
            (await db.Sources.AsNoTracking().Where(source => ids.Contains(source.Id)).Select(source => new
            {
                source.Id,
                source.Title,
                source.Publisher,
                source.Author,
                source.PublishedOn,
            }).ToListAsync(cancel))
            .ConvertAll(row => new Row(FoundKind.Source, row.Id, Passage.Of(row.Title, [row.Author], asked)) { By = row.Publisher, When = row.PublishedOn });

        private async Task<List<Row>> ArticlesAsync(List<long> ids, Asking asked, CancellationToken cancel) =>
            (await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).Select(article => new
            {
                article.Id,
                article.Title,
                article.Author,
                article.Outlet,
                article.PublishedOn,
                Text = db.ArticleVersions.Where(version => version.ArticleId == article.Id).OrderByDescending(version => version.Number).Select(version => version.Text.Substring(0, Shown)).First(),
            }).ToListAsync(cancel))
            .ConvertAll(row => new Row(FoundKind.Article, row.Id, Passage.Of(row.Title, [row.Text], asked)) { Claimant = row.Author, By = row.Outlet, When = row.PublishedOn });
    }

    /// <param name="Total">How many there are, on all pages.</param>
    /// <param name="Building">How far the index is, while something may be missing; nothing when it is complete.</param>
    public sealed record Detail(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<FacetCount> Facets, IndexProgress? Building);

    /// <param name="Id">A claim's number; else the key of what it is.</param>
    public sealed record Row(FoundKind Kind, long Id, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Why)
    {
        internal Row(FoundKind kind, long id, Shown shown)
            : this(kind, id, shown.Title, shown.Why)
        {
        }

        public string? Claimant { get; init; }

        public string? Rating { get; init; }

        public Stage? Stage { get; init; }

        /// <summary>What readers see of a claim.</summary>
        public PublicationState? Publication { get; init; }

        public PartialDate? When { get; init; }

        /// <summary>The publisher of a known check or a source.</summary>
        public string? By { get; init; }

        /// <summary>Of a known check: where it stands at its publisher's.</summary>
        public string? Url { get; init; }
    }
}
