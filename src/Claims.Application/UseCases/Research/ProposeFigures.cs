using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>The figures and dates that the words of a claim and its quoted passages mention and nobody has confirmed yet.</summary>
public static class ProposeFigures
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimId) : IQuery<Found>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Found>>
    {
        public async Task<Result<Found>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (await ReadAsync(message.ClaimId, cancellationToken) is not { } claim) return Error.NotFound("claim");
            var language = await db.Settings.Where(row => row.Id == DeskSettings.OnlyId).Select(row => row.Language).FirstOrDefaultAsync(cancellationToken) ?? "en";
            var mentions = Texts(claim, language).SelectMany(MentionedFigures.In).ToList();
            return new Found(MentionedFigures.Propose(claim.Figures, mentions), MentionedEvents.Propose(claim.Events, mentions));
        }

        // Asked on every claim page: only what has words, a quarter of the whole claim's tables.
        private Task<Claim?> ReadAsync(long id, CancellationToken token) => db.Claims.AsNoTracking().IgnoreAutoIncludes()
            .Include(claim => claim.Figures.OrderBy(figure => figure.Number)).Include(claim => claim.Events.OrderBy(known => known.Number)).Include(claim => claim.Evidence).ThenInclude(piece => piece.Source)
            .FirstOrDefaultAsync(claim => claim.Id == id, token);

        // The statement says it neutrally, the quote exactly; where both say the same it is proposed once.
        private static IEnumerable<ReadText> Texts(Claim claim, string language)
        {
            var saidOn = claim.SaidOn is { Day: not null } day ? day.Earliest : (DateOnly?)null;
            yield return new ReadText(claim.Wording.Quote, claim.Wording.Language, saidOn, null);
            yield return new ReadText(claim.Wording.Translation ?? "", language, saidOn, null);
            yield return new ReadText(claim.Wording.Statement, language, saidOn, null);
            foreach (var piece in claim.Evidence.Where(piece => piece.Stands).OrderBy(piece => piece.Number))
            {
                var published = piece.Source?.PublishedOn is { Day: not null } known ? known.Earliest : (DateOnly?)null;
                yield return new ReadText(piece.Passage ?? "", piece.Source?.Language ?? language, published, piece.Number);
                yield return new ReadText(piece.Note ?? "", language, published, piece.Number);
            }
        }
    }

    public sealed record Found(IReadOnlyList<FigureProposal> Figures, IReadOnlyList<EventProposal> Events);

    /// <param name="Facts">What one click confirms.</param>
    /// <param name="ClaimWords">The words of the claim that it was read from.</param>
    /// <param name="EvidenceWords">The words of the passage or note.</param>
    public sealed record FigureProposal(FigureFacts Facts, string? ClaimWords, string? EvidenceWords);

    /// <param name="Known">The number of an event of the same date that only lacks this side; nothing for a new one.</param>
    /// <param name="KnownVersion">Of that event.</param>
    /// <param name="Words">The sentence in which the date stands.</param>
    public sealed record EventProposal(EventFacts Facts, int? Known, int KnownVersion, string Words);
}
