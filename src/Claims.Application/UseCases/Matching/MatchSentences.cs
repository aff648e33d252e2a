using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Matching;

/// <summary>Has any of these sentences been checked? Some at once, for the margin of a text.</summary>
public static class MatchSentences
{
    /// <summary>So many cost about as much as opening a claim: the margin of a long text fills in steps.</summary>
    public const int MostAtOnce = 12;

    private const int MostOfEach = 2;

    [Needs(Permission.SeeDesk)]
    public sealed record Query(IReadOnlyList<string> Sentences) : IQuery<IReadOnlyList<IReadOnlyList<MatchedRow>>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules()
        {
            RuleFor(message => message.Sentences).NotNull().Must(sentences => sentences is null || sentences.Count <= MostAtOnce).WithMessage($"At most {MostAtOnce} sentences at once.");
            RuleForEach(message => message.Sentences).Fits(Limits.Sentence, "A sentence");
        }
    }

    internal sealed class Handler(IClaimsDb db, IClaimIndex index, Matcher matcher) : IRequestHandler<Query, Result<IReadOnlyList<IReadOnlyList<MatchedRow>>>>
    {
        public async Task<Result<IReadOnlyList<IReadOnlyList<MatchedRow>>>> Handle(Query message, CancellationToken cancellationToken)
        {
            using var view = await index.ViewAsync(cancellationToken);
            var answers = new List<IReadOnlyList<MatchedRow>>(message.Sentences.Count);
            foreach (var sentence in message.Sentences)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var ranked = matcher.Rank(sentence, view, MostOfEach).Where(match => match.Confidence >= MatchModel.Shipped.Threshold).ToList();
                answers.Add(await db.ReadAsync(ranked, cancellationToken));
            }
            return answers;
        }
    }
}
