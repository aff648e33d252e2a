using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Matching;

/// <summary>Has this been checked? The claims and known checks that say the same as a text, best first.</summary>
public static class MatchText
{
    private const int Longest = 20_000;
    private const int MostAtOnce = 100;

    /// <summary>Below this confidence the desk shows nothing.</summary>
    public static double Threshold => MatchModel.Shipped.Threshold;

    /// <param name="Text">A pasted post, a sentence, a new claim.</param>
    /// <param name="Limit">At most so many.</param>
    /// <param name="ExceptClaimId">The claim that the text is of.</param>
    /// <param name="WithWeak">Also those that are too weak to be shown: for measuring.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(string Text, int Limit = 5, long? ExceptClaimId = null, bool WithWeak = false) : IQuery<Detail>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules()
        {
            RuleFor(message => message.Text).Fits(Longest, "The text");
            RuleFor(message => message.Limit).InclusiveBetween(0, MostAtOnce);
        }
    }

    internal sealed class Handler(IClaimsDb db, IClaimIndex index, Matcher matcher) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            var model = MatchModel.Shipped;
            using var view = await index.ViewAsync(cancellationToken);
            var ranked = matcher.Rank(message.Text, view, message.Limit, message.ExceptClaimId)
                .Where(match => message.WithWeak || match.Confidence >= model.Threshold).ToList();
            return new Detail(await db.ReadAsync(ranked, cancellationToken), model.Version, view.IsComplete);
        }
    }

    /// <param name="Matches">Best first; none when there is nothing like the text.</param>
    /// <param name="ModelVersion">Of the model that judged.</param>
    /// <param name="IsComplete">False while the index is being built: something may be missing.</param>
    public sealed record Detail(IReadOnlyList<MatchedRow> Matches, string ModelVersion, bool IsComplete);
}
