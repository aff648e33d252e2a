using Claims.Application.Kernel;
using Claims.Application.Language.Spotting;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Articles;

/// <summary>How much each of some sentences is worth checking, and why.</summary>
public static class SpotSentences
{
    /// <summary>A long debate has about 2,000.</summary>
    public const int Most = 5_000;

    [AnyMember]
    public sealed record Query(IReadOnlyList<string> Sentences) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(query => query.Sentences).NotNull().Must(sentences => sentences is null || sentences.Count <= Most)
            .WithMessage($"At most {Most:N0} sentences at once.");
    }

    internal sealed class Handler(ISpotter spotter) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var model = spotter.Model;
            var rows = new Row[message.Sentences.Count];
            // A reader is for one thread; many sentences are worth more than one.
            Parallel.For(0, rows.Length, new ParallelOptions { CancellationToken = cancellationToken }, model.NewReader, (i, _, reader) =>
            {
                reader.Read(message.Sentences[i]);
                var score = model.ScoreOf(reader);
                rows[i] = new Row(score, model.IsWorthChecking(score), Reasons.Of(message.Sentences[i], reader.Terms));
                return reader;
            }, _ => { });
            return Task.FromResult<Result<IReadOnlyList<Row>>>(rows);
        }
    }

    /// <param name="Score">0 to 1; about how likely a person calls the sentence worth checking.</param>
    public sealed record Row(float Score, bool IsWorthChecking, IReadOnlyList<SpotReason> Reasons);
}
