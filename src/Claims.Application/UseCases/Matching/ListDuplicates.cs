using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>Pairs of our claims that probably are one, newest first: to be merged, confirmed where both are too far on for that, or told apart.</summary>
public static class ListDuplicates
{
    /// <summary>Claims that are looked at for one answer; each costs a search.</summary>
    private const int LookedAt = 60;

    /// <param name="Before">The number that the answer before went down to; nothing to begin.</param>
    [Needs(Permission.TriageClaims)]
    public sealed record Query(long? Before = null) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, IClaimIndex index, Matcher matcher) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            using var view = await index.ViewAsync(cancellationToken);
            var numbers = await db.Claims.AsNoTracking()
                .Where(claim => (message.Before == null || claim.Id < message.Before) && claim.Stage != Stage.Merged && claim.Stage != Stage.Declined)
                .OrderByDescending(claim => claim.Id).Take(LookedAt)
                .Select(claim => claim.Id).ToListAsync(cancellationToken);
            var said = (await db.OpinionsAsync(numbers, cancellationToken)).ToDictionary(opinion => (opinion.ClaimId, opinion.Kind, opinion.OtherId));
            var found = new List<(long Newer, Matcher.Ranked Older)>();
            foreach (var number in numbers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var ranked = await matcher.RankAsync(db, view, number, cancellationToken, AlikeKind.Claim) ?? [];
                // Each pair once: the newer one leads to the older.
                found.AddRange(ranked.Where(match => match.Found.Id < number && match.Confidence >= MatchModel.Shipped.Threshold).Select(match => (number, match)));
            }
            var claims = await ReadAsync([.. found.Select(pair => pair.Newer).Union(found.Select(pair => pair.Older.Found.Id))], cancellationToken);
            var pairs = found.Where(pair => claims.ContainsKey(pair.Newer) && claims.ContainsKey(pair.Older.Found.Id))
                .Select(pair => new Row(
                    claims[pair.Newer], claims[pair.Older.Found.Id], pair.Older.Confidence, pair.Older.Why,
                    said.GetValueOrDefault((pair.Newer, AlikeKind.Claim, pair.Older.Found.Id)) is { } opinion ? new MatchClaim.Decision(opinion.IsSame, opinion.By, opinion.At) : null))
                .Where(pair => pair.IsOpen).ToList();
            return new Detail(pairs, numbers.Count == LookedAt ? numbers[^1] : null, view.IsComplete);
        }

        // What left the list while it was ranked is in it no more.
        private Task<Dictionary<long, Claimed>> ReadAsync(List<long> ids, CancellationToken token) => db.Claims.AsNoTracking()
            .Where(claim => ids.Contains(claim.Id) && claim.Stage != Stage.Merged && claim.Stage != Stage.Declined)
            .Select(claim => new Claimed(
                claim.Id, claim.Wording.Statement, db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(), claim.SaidOn, claim.Stage, claim.StageVersion,
                db.Ratings.Where(rating => rating.Id == claim.RatingId).Select(rating => rating.Name).FirstOrDefault()))
            .ToDictionaryAsync(claim => claim.Number, token);
    }

    /// <param name="OlderBefore">To ask for pairs of older claims; nothing when all were looked at.</param>
    public sealed record Detail(IReadOnlyList<Row> Pairs, long? OlderBefore, bool IsComplete);

    /// <param name="Confidence">How likely it is that both say the same, 0 to 1.</param>
    /// <param name="Decision">Nothing while nobody decided.</param>
    public sealed record Row(Claimed Newer, Claimed Older, double Confidence, Why Why, MatchClaim.Decision? Decision)
    {
        /// <summary>The one that would end: the newer, or the older where the newer is too far on. Nothing when both are.</summary>
        public Claimed? Ends => Ended(Newer) ?? Ended(Older);

        /// <summary>The one that would go on.</summary>
        public Claimed GoesOn => Ends == Older ? Newer : Older;

        /// <summary>Something is left to do: nobody told them apart, and what was confirmed can still be merged.</summary>
        internal bool IsOpen => Decision is null || (Decision.IsSame && Ends is not null);

        private static Claimed? Ended(Claimed claim) => RoundMoves.Allows(claim.Stage, RoundMove.Merge) ? claim : null;
    }

    /// <param name="Rating">As it stands in the draft or verdict.</param>
    public sealed record Claimed(long Number, string Statement, string Claimant, PartialDate? SaidOn, Stage Stage, int StageVersion, string? Rating);
}
