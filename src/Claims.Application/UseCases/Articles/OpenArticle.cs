using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Language.Spotting;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>An article on the workbench: its text with what each sentence is worth, and the claims that were taken from it where they stand now.</summary>
public static class OpenArticle
{
    /// <param name="VersionNumber">The newest when left out.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ArticleId, int? VersionNumber = null) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, ISpotter spotter) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (await db.Articles.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(known => known.Id == message.ArticleId, cancellationToken) is not { } article) return Error.NotFound("article");
            var versions = await db.ArticleVersions.Where(version => version.ArticleId == article.Id).OrderBy(version => version.Number)
                .Select(version => new VersionRow(version.Number, version.Origin, version.AddedAt, db.Members.Where(member => member.Id == version.AddedById).Select(member => member.Name).First()))
                .ToListAsync(cancellationToken);
            if (versions.Find(version => version.Number == (message.VersionNumber ?? versions[^1].Number)) is not { } shown) return Error.NotFound("version");
            var text = await db.ArticleVersions.Where(version => version.ArticleId == article.Id && version.Number == shown.Number).Select(version => version.Text).SingleAsync(cancellationToken);
            var sentences = ArticleReading.Weigh(spotter.Model, text, cancellationToken);
            return new Detail(
                article.Id, article.Version, new ArticleFacts(article.Title, article.Author, article.Outlet, article.PublishedOn, article.Url, article.Language),
                versions, shown.Number, text, sentences, await ArticleReading.MarksAsync(db, article.Id, text, cancellationToken), me.May(Permission.RecordClaims))
            {
                PutAway = await ArticleReading.PutAwayAsync(db, article.Id, text, sentences, cancellationToken),
            };
        }
    }

    /// <param name="Version">For the form that changes the record.</param>
    /// <param name="Shown">The number of the version that <paramref name="Text"/> is.</param>
    /// <param name="Sentences">In the order of the text.</param>
    /// <param name="Marks">In the order of the text; those whose words are gone come last.</param>
    public sealed record Detail(
        long Id, int Version, ArticleFacts Facts, IReadOnlyList<VersionRow> Versions, int Shown, string Text,
        IReadOnlyList<WeighedSentence> Sentences, IReadOnlyList<MarkRow> Marks, bool MayTake)
    {
        /// <summary>Matches that the margin does not propose any more.</summary>
        public IReadOnlySet<PutAway> PutAway { get; init; } = new HashSet<PutAway>();

        public int Decided => Marks.Count(mark => mark.IsDecided);

        /// <summary>A claim was taken from words of it.</summary>
        public bool IsTaken(WeighedSentence sentence) => Marks.Any(mark => mark.Touches(sentence));
    }

    public sealed record VersionRow(int Number, ArticleOrigin Origin, DateTimeOffset AddedAt, string AddedBy);

    /// <param name="Score">0 to 1.</param>
    public sealed record WeighedSentence(int Start, int Length, float Score, bool IsWorthChecking, IReadOnlyList<SpotReason> Reasons);

    /// <param name="Exact">The words as they were marked.</param>
    /// <param name="Place">Where they stand in the shown version; nothing when they are gone.</param>
    /// <param name="Rating">Of the working copy of the verdict; nothing while there is none.</param>
    public sealed record MarkRow(int Number, string Exact, FoundQuote? Place, long ClaimId, string ShortClaim, Stage Stage, PublicationState Publication, RatingView? Rating, string? Conclusion)
    {
        public bool IsDecided => Stage is Stage.Approved or Stage.Declined or Stage.Merged;

        public bool Touches(WeighedSentence sentence) => Place is { } place && place.Start < sentence.Start + sentence.Length && place.End > sentence.Start;
    }

    /// <param name="Start">Of the sentence in the text.</param>
    public sealed record PutAway(int Start, AlikeKind Kind, long Id);

    /// <summary>A rating as it is drawn.</summary>
    public sealed record RatingView(string Name, string Colour, string Icon);
}
