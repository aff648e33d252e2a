using Claims.Application.Domain.Claims;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>The names behind the keys that a claim holds, read once.</summary>
internal sealed class OpenClaimNames
{
    private Dictionary<long, OpenClaim.MemberView> members = [];
    private Dictionary<long, OpenClaim.ClaimantView> claimants = [];
    private Dictionary<long, OpenClaim.RatingView> ratings = [];
    private Dictionary<long, string> topics = [];
    private Dictionary<long, string> reasons = [];

    public static async Task<OpenClaimNames> ReadAsync(IClaimsDb db, Claim claim, CancellationToken token)
    {
        var memberIds = MemberIds(claim).OfType<long>().Distinct().ToList();
        var ratingIds = claim.Proposals.Select(proposal => proposal.Text.RatingId).Append(claim.Verdict.RatingId).OfType<long>().Distinct().ToList();
        var topicIds = claim.Topics.Select(topic => topic.TopicId).ToList();
        var claimants = await db.Claimants.AsNoTracking().Include(known => known.Roles).Where(known => known.Id == claim.ClaimantId || known.Id == claim.AttributedToId).ToListAsync(token);
        return new OpenClaimNames
        {
            claimants = claimants.ToDictionary(known => known.Id, known => new OpenClaim.ClaimantView(known.Id, known.Name, known.RoleOn(claim.SaidOn))),
            members = await db.Members.Where(member => memberIds.Contains(member.Id)).Select(member => new OpenClaim.MemberView(member.Id, member.Name)).ToDictionaryAsync(member => member.Id, token),
            ratings = await db.Ratings.Where(rating => ratingIds.Contains(rating.Id))
                .Select(rating => new OpenClaim.RatingView(rating.Id, rating.Code, rating.Name, rating.ShortName, rating.Definition, rating.Colour, rating.Icon)).ToDictionaryAsync(rating => rating.Id, token),
            topics = await db.Topics.Where(topic => topicIds.Contains(topic.Id)).ToDictionaryAsync(topic => topic.Id, topic => topic.Name, token),
            reasons = await db.Reasons.Where(reason => reason.Id == claim.SelectionReasonId || reason.Id == claim.RefusalReasonId).ToDictionaryAsync(reason => reason.Id, reason => reason.Name, token),
        };
    }

    public OpenClaim.MemberView? Member(long? id) => id is { } known ? members.GetValueOrDefault(known) : null;

    public OpenClaim.ClaimantView? Claimant(long? id) => id is { } known ? claimants.GetValueOrDefault(known) : null;

    public OpenClaim.RatingView? Rating(long? id) => id is { } known ? ratings.GetValueOrDefault(known) : null;

    public string Topic(long id) => topics[id];

    public string? Reason(long? id) => id is { } known ? reasons.GetValueOrDefault(known) : null;

    private static IEnumerable<long?> MemberIds(Claim claim) =>
    [
        claim.AssigneeId, claim.RecordedById,
        .. claim.Points.Select(point => point.ExceptionAskedById),
        .. claim.Evidence.SelectMany(piece => new[] { piece.AddedById, piece.WithdrawnById }),
        .. claim.Proposals.SelectMany(proposal => new[] { proposal.ProposedById, proposal.DecidedById }),
        .. claim.Suggestions.Select(suggestion => (long?)suggestion.SuggestedById),
        .. claim.Conflicts.Select(conflict => (long?)conflict.MemberId),
        .. claim.Drafters.Select(drafter => (long?)drafter.MemberId),
    ];
}
