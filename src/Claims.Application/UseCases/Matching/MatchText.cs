using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

    internal sealed class Handler(IClaimsDb db, IClaimIndex index) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            var model = MatchModel.Shipped;
            using var view = await index.ViewAsync(cancellationToken);
            var ranked = MatchedText.Rank(message.Text, view, model, message.Limit, alike => alike.Kind == AlikeKind.Claim && alike.Id == message.ExceptClaimId)
                .Where(match => message.WithWeak || match.Confidence >= model.Threshold).ToList();
            var claims = await ClaimsAsync([.. ranked.Where(match => match.Found.Kind == AlikeKind.Claim).Select(match => match.Found.Id)], cancellationToken);
            var known = await KnownAsync([.. ranked.Where(match => match.Found.Kind == AlikeKind.KnownCheck).Select(match => match.Found.Id)], cancellationToken);
            // What the database has no more leaves the index within a second.
            var rows = ranked.Select(match => (match.Found.Kind == AlikeKind.Claim ? claims : known).GetValueOrDefault(match.Found.Id) is { } row
                ? row with { Score = match.Score, Confidence = match.Confidence, Why = match.Why }
                : null);
            return new Detail([.. rows.OfType<Row>()], model.Version, view.IsComplete);
        }

        private async Task<Dictionary<long, Row>> ClaimsAsync(List<long> ids, CancellationToken cancel) => ids.Count == 0 ? [] : await db.Claims.AsNoTracking()
            .Where(claim => ids.Contains(claim.Id))
            .Select(claim => new Row(
                AlikeKind.Claim, claim.Id, null, claim.Wording.Statement, claim.Wording.ShortClaim,
                db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(), claim.SaidOn, claim.Stage,
                db.Ratings.Where(rating => rating.Id == claim.Verdict.RatingId).Select(rating => rating.Name).FirstOrDefault(), null, null, null))
            .ToDictionaryAsync(row => row.Id, cancel);

        private async Task<Dictionary<long, Row>> KnownAsync(List<long> ids, CancellationToken cancel) => ids.Count == 0 ? [] : await db.KnownChecks.AsNoTracking()
            .Where(check => ids.Contains(check.Id))
            .Select(check => new Row(
                AlikeKind.KnownCheck, check.Id, check.ExternalId, check.Facts.Claim, check.Facts.Title, check.Facts.Claimant, check.Facts.SaidOn, null, check.Facts.Rating,
                db.Publishers.Where(publisher => publisher.Id == check.PublisherId).Select(publisher => publisher.Name).First(), check.Facts.Url, check.Facts.PublishedOn))
            .ToDictionaryAsync(row => row.Id, cancel);
    }

    /// <param name="Matches">Best first; none when there is nothing like the text.</param>
    /// <param name="ModelVersion">Of the model that judged.</param>
    /// <param name="IsComplete">False while the index is being built: something may be missing.</param>
    public sealed record Detail(IReadOnlyList<Row> Matches, string ModelVersion, bool IsComplete);

    /// <param name="Id">The claim's number, or the known check's.</param>
    /// <param name="ExternalId">The publisher's key; of known checks only.</param>
    /// <param name="Stage">Of our claims only.</param>
    /// <param name="Rating">Ours as it stands in the draft or verdict, theirs as published.</param>
    /// <param name="Publisher">Of known checks only.</param>
    public sealed record Row(
        AlikeKind Kind, long Id, string? ExternalId, string Claim, string? Title, string? Claimant, PartialDate? SaidOn, Stage? Stage, string? Rating,
        string? Publisher, string? Url, PartialDate? PublishedOn)
    {
        public double Score { get; init; }

        /// <summary>How likely it is that both say the same, 0 to 1.</summary>
        public double Confidence { get; init; }

        public Why Why { get; init; } = new([], [], [], []);
    }
}
