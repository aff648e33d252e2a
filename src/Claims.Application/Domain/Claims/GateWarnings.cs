using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;

namespace Claims.Application.Domain.Claims;

/// <summary>What stops nobody from proposing but has to be answered by the editor who signs: at approval, and at publishing what came up since.</summary>
internal static class GateWarnings
{
    public static IEnumerable<GateWarning> Of(Claim claim, Rating? rating, Sides sides, List<Evidence> standing, GateFindings findings)
    {
        foreach (var piece in standing.Where(piece => !piece.IsSearch))
        {
            var (number, anchor) = (piece.Number, $"evidence-{piece.Number}");
            if (findings.Astray.Contains(number)) yield return new($"astray-{number}", $"The passage quoted from source {number} is not in what is kept of it.", anchor);
            if (findings.OwnWires.TryGetValue(number, out var wire))
                yield return new($"own-wire-{number}", $"Source {number} and the claim may both repeat {wire}: decide it, for then the source does not count.", anchor);
            // The state is part of the key: who answered for a page that moved has not answered for one that died.
            if (findings.Links.TryGetValue(number, out var link)) yield return new($"{link.ToString().ToLowerInvariant()}-{number}", $"Source {number} {Became(link)}: nobody has looked at it since.", anchor);
            if (rating is not null && sides.Contradicts(piece.Stance)) yield return new($"contradicts-{number}", $"Source {number} speaks against the rating.", anchor);
            if (Older(claim, piece) is { } point) yield return new($"older-{number}", $"Source {number} was published before the event of point {point} that it is to prove.", anchor);
            if (rating is { IsOnAxis: true } && claim.SaidOn is { } said && piece.Source!.PublishedOn is { } published && published.Earliest > said.Latest)
                yield return new($"newer-{number}", $"Source {number} is newer than the claim: rate what was known when it was said.", anchor);
        }
        if (claim.ReplyDueOn < findings.Today)
            yield return new("reply-overdue", "The deadline of the claimant's reply has passed: note the answer, or that there was none.", "reply");
    }

    /// <summary>Two that count as two, and may be one.</summary>
    public static IEnumerable<GateWarning> OfWays(IEnumerable<GateWay> ways, GateFindings findings) => ways
        .Where(way => way is { Kind: GateWayKind.IndependentSources })
        .SelectMany(way => findings.Alike.Where(pair => pair.Is(way.Evidence[0], way.Evidence[1])))
        .DistinctBy(pair => (pair.First, pair.Second))
        .Select(pair => new GateWarning(
            $"alike-{pair.First}-{pair.Second}", $"Sources {pair.First} and {pair.Second} {pair.How} and count as two: decide whether they repeat one origin.", $"evidence-{pair.Second}"));

    private static string Became(LinkState link) => link switch
    {
        LinkState.Moved => "has moved",
        LinkState.Gone => "is gone",
        LinkState.Paywalled => "is not open to everybody any more",
        LinkState.Changed => "says something else than what was kept",
        _ => "does not answer any more",
    };

    private static int? Older(Claim claim, Evidence piece) => piece.Source!.PublishedOn is not { } published
        ? null
        : claim.Points.FirstOrDefault(point => piece.BearsOn(point.Number) && point.HappenedOn is { } day && published.Latest < day.Earliest)?.Number;
}
