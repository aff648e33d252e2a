using Claims.Application.Kernel;
using Claims.Application.Language.Searching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Publishing;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Searching;

/// <summary>Finds live checks by any of the words that readers can see on them.</summary>
public static class SearchChecks
{
    public const int Size = 20;

    /// <summary>Deeper pages are for nobody who reads.</summary>
    public const int MostPages = 50;

    /// <param name="Text">Any string.</param>
    /// <param name="Page">From 1.</param>
    [Anyone]
    public sealed record Query(string? Text, int Page = 1) : IQuery<Detail>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Page).InclusiveBetween(0, MostPages);
    }

    internal sealed class Handler(IClaimsDb db, IClaimIndex index) : IRequestHandler<Query, Result<Detail>>
    {
        private const int Longest = 500;

        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            // A reader's overlong text is cut, not refused: there is nobody to read an error to.
            var asked = Asking.Read(message.Text is { Length: > Longest } text ? text[..Longest] : message.Text);
            if (asked.Wishes.Count == 0) return new Detail([], 0, true);
            using var view = await index.ViewAsync(cancellationToken);
            var finds = view.Find(new SearchRequest(asked, IsPublic: true, FoundOrder.BestFirst, (Math.Max(1, message.Page) - 1) * Size, Size));
            var ids = finds.Page.Select(find => find.Id).ToList();
            // Live is asked of the database again: a check that was taken off a moment ago is not shown.
            var checks = (await db.ReadAsync(db.Publications.Live().Where(publication => ids.Contains(publication.ClaimId)), cancellationToken)).ToDictionary(check => check.Number);
            return new Detail([.. ids.Where(checks.ContainsKey).Select(id => new Row(checks[id], Why(checks[id], asked)))], finds.Total, view.IsComplete);
        }

        private static IReadOnlyList<Piece> Why(CheckTeaser check, Asking asked) =>
            Passage.Of(check.Headline, [check.Conclusion, check.Summary, check.Wording.Statement, check.Wording.Quote], asked).Why;
    }

    /// <param name="IsComplete">False while the index is being built: something may be missing.</param>
    public sealed record Detail(IReadOnlyList<Row> Rows, int Total, bool IsComplete);

    public sealed record Row(CheckTeaser Check, IReadOnlyList<Piece> Why);
}
