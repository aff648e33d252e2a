using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>The articles that a claim was taken from, with the sentences around its words: what was said just before and after belongs to judging them.</summary>
public static class FindTakenFrom
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimId) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        /// <summary>A claim is taken from one article, rarely from more; each costs a text.</summary>
        private const int Most = 5;

        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var marks = await db.ArticleMarks.Where(mark => mark.ClaimId == message.ClaimId).OrderBy(mark => mark.Id).Take(Most)
                .Join(db.Articles, mark => mark.ArticleId, article => article.Id, (mark, article) => new { mark.ArticleId, mark.Number, mark.Anchor, article.Title, article.Language })
                .ToListAsync(cancellationToken);
            var rows = new List<Row>(marks.Count);
            foreach (var mark in marks)
            {
                var text = await db.ArticleVersions.Where(version => version.ArticleId == mark.ArticleId).OrderByDescending(version => version.Number).Select(version => version.Text).FirstAsync(cancellationToken);
                rows.Add(QuoteFinder.Find(text, mark.Anchor.Exact, mark.Anchor.Prefix, mark.Anchor.Suffix) is { } found
                    ? Around(text, found, new Row(mark.ArticleId, mark.Title, mark.Number, mark.Language, "", mark.Anchor.Exact, "", IsGone: false))
                    : new Row(mark.ArticleId, mark.Title, mark.Number, mark.Language, mark.Anchor.Prefix, mark.Anchor.Exact, mark.Anchor.Suffix, IsGone: true));
            }
            return rows;
        }

        private static Row Around(string text, FoundQuote found, Row row)
        {
            var place = SelectedPlace.Of(text, found.Start, found.Length);
            return row with { Before = place.ContextBefore, Words = text.Substring(found.Start, found.Length), After = place.ContextAfter };
        }
    }

    /// <param name="Mark">Its number in the article.</param>
    /// <param name="Before">What stands before the words, from the beginning of the sentence before.</param>
    /// <param name="After">What stands behind them, to the end of the next sentence.</param>
    /// <param name="IsGone">They stand no longer in the newest version; then around them is what was kept.</param>
    public sealed record Row(long ArticleId, string Title, int Mark, string Language, string Before, string Words, string After, bool IsGone);
}
