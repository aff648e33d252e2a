using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;

namespace Claims.Application.Domain.Claims;

/// <summary>The evidence gate: may this verdict be proposed, approved, published? Pure: the claim with its sources in, sentences out.</summary>
public static class EvidenceGate
{
    /// <param name="claim">With evidence, sources and their origins loaded.</param>
    /// <param name="text">The working copy or the proposal that is judged.</param>
    /// <param name="rating">The rating of <paramref name="text"/>; nothing while none is chosen, or on a desk without ratings.</param>
    /// <param name="scaleHasRatings">False where the desk publishes conclusions only.</param>
    /// <param name="findings">Nothing where nothing was looked for.</param>
    /// <param name="isGiven">The rating is an active one of the scale that the desk uses. One that was proposed before it was retired keeps its verdict.</param>
    public static Gate Evaluate(Claim claim, VerdictText text, Rating? rating, bool scaleHasRatings, GateFindings? findings = null, bool isGiven = true)
    {
        var standing = claim.Evidence.Where(piece => piece.Stands).OrderBy(piece => piece.Number).ToList();
        var sides = Sides.Of(rating, scaleHasRatings, standing);
        findings ??= GateFindings.None;
        var points = claim.Points.OrderBy(point => point.Number)
            .Select(point => PointGate.Evaluate(claim, point, standing, sides, findings)).ToList();
        List<GateWay> ways = [.. points.Select(point => point.Way).OfType<GateWay>()];
        List<GateCheck> checks =
        [
            isGiven || claim.Stage is Stage.InReview or Stage.Approved ? Rated(rating, scaleHasRatings, text) : NotGiven(rating!),
            .. points.Select(point => point.Check),
            sides.NeedsCounts ? OtherSide(standing, sides) : Looked(standing),
            Each("passages", standing, piece => piece.IsSearch || piece.Passage is not null || piece.NoPassageReason is not null,
                "Each piece of evidence quotes its source, or says why not.", number => $"No passage quoted from source {number}. Add it, or say why not."),
            Each("tiers", standing, piece => piece.IsSearch || piece.Source!.Tier != Tier.NotStated,
                "Primary or secondary is stated for each source.", number => $"Is source {number} primary or secondary?"),
            Reply(claim.Reply, rating),
            Cited(claim, text),
            .. Told(claim),
        ];
        return new Gate(checks, [.. GateWarnings.Of(claim, rating, sides, standing, findings), .. GateWarnings.OfWays(ways, findings)], ways);
    }

    private static GateCheck Rated(Rating? rating, bool scaleHasRatings, VerdictText text) => (rating, text) switch
    {
        (null, _) when scaleHasRatings => new("rating", false, "Choose a rating: it says which side has to be established.", "rating"),
        (_, { Conclusion: "" }) => new("rating", false, "Write the conclusion in one sentence.", "conclusion"),
        (_, { Reasoning: "" }) => new("rating", false, "Write the reasoning.", "reasoning"),
        (_, { Headline: "" }) => new("rating", false, "Write a headline that states the fact.", "headline"),
        (_, { EvidenceUpTo: null }) => new("rating", false, "Say up to which day the evidence goes.", "evidenceUpTo"),
        _ => new("rating", true, "Rating, conclusion, reasoning and headline are written.", "rating"),
    };

    private static GateCheck NotGiven(Rating rating) =>
        new("rating", false, $"“{rating.Name}” cannot be given any more: choose an active rating.", "rating");

    private static GateCheck OtherSide(List<Evidence> standing, Sides sides)
    {
        var looked = standing.Exists(piece => piece.Search is { ForOtherSide: true } || (!piece.IsSearch && sides.IsOther(piece.Stance)));
        return looked
            ? new("other-side", true, "The other side was looked for.", "search")
            : new("other-side", false, "Look for the other side too: add what speaks against the verdict, or record the search.", "search");
    }

    // "Unproven" is spared the counts, not the looking: it says that somebody looked and found nothing that decides.
    private static GateCheck Looked(List<Evidence> standing) => standing.Exists(piece => piece.IsSearch || piece.Stance != Stance.Context)
        ? new("other-side", true, "Where it was looked for is on record.", "search")
        : new("other-side", false, "Record where you looked: the rating says that nothing found decides it.", "search");

    private static GateCheck Each(string key, List<Evidence> standing, Func<Evidence, bool> isMet, string met, Func<int, string> missing) =>
        standing.Find(piece => !isMet(piece)) is { } first
            ? new GateCheck(key, false, missing(first.Number), $"evidence-{first.Number}")
            : new GateCheck(key, true, met, "evidence");

    private static GateCheck Reply(RightOfReply reply, Rating? rating)
    {
        if (reply.State != ReplyState.NotStated) return new("reply", true, reply.State switch
        {
            ReplyState.Asked => "The claimant was asked; the page will say that the deadline is running.",
            ReplyState.Answered => "The claimant was asked and answered.",
            ReplyState.NoAnswer => "The claimant was asked and did not answer.",
            _ => "The claimant was not asked; the reason is given.",
        }, "reply");
        return rating is { IsCritical: true }
            ? new("reply", false, "Ask the claimant, or say why not: the rating is critical.", "reply")
            : new("reply", true, "The claimant need not be asked for this rating.", "reply");
    }

    private static GateCheck Cited(Claim claim, VerdictText text)
    {
        foreach (var number in Citations.In(text.Reasoning))
        {
            if (claim.Evidence.FirstOrDefault(piece => piece.Number == number) is not { } piece)
                return new("citations", false, $"The reasoning cites [{number}], but there is no such evidence.", "reasoning");
            if (!piece.Stands) return new("citations", false, $"The reasoning cites [{number}], which was withdrawn.", "reasoning");
        }
        return new("citations", true, "Every citation leads to evidence that stands.", "reasoning");
    }

    // Only where there are figures or events: most claims need none.
    private static IEnumerable<GateCheck> Told(Claim claim)
    {
        if (claim.Figures.Count + claim.Events.Count == 0) return [];
        var fallen = claim.Evidence.Where(piece => !piece.Stands).Select(piece => piece.Number).ToHashSet();
        if (claim.Figures.FirstOrDefault(figure => figure.EvidenceNumber is { } number && fallen.Contains(number)) is { } figure)
            return [new("figures", false, $"Figure {figure.Number} rests on evidence [{figure.EvidenceNumber}], which was withdrawn.", $"figure-{figure.Number}")];
        if (claim.Events.FirstOrDefault(known => known.EvidenceNumbers.Any(fallen.Contains)) is { } happened)
            return [new("figures", false, $"Event {happened.Number} rests on evidence that was withdrawn.", $"event-{happened.Number}")];
        return [new("figures", true, "Figures and events rest on evidence that stands.", claim.Figures.Count > 0 ? "figures" : "events")];
    }
}
