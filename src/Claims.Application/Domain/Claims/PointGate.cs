using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>The gate of one point: two independent sources, or one source of record, or an exception that was asked for.</summary>
internal static class PointGate
{
    public static (GateCheck Check, GateWay? Way) Evaluate(Claim claim, Point point, List<Evidence> standing, Sides sides, GateFindings findings)
    {
        if (!sides.NeedsCounts) return Met(point, "needs no count under this rating", new GateWay(point.Number, GateWayKind.NotNeeded, [], null));
        var counted = standing.Where(piece => !piece.IsSearch && piece.BearsOn(point.Number) && sides.Counts(piece.Stance) && piece.Source!.Type != SourceType.Encyclopaedia).ToList();
        // What is known of a source can be corrected after it was linked.
        if (counted.Find(piece => piece.IsOfRecord && piece.Source!.Tier == Tier.Primary) is { } record)
            return Met(point, $"rests on the source of record [{record.Number}]", new GateWay(point.Number, GateWayKind.SourceOfRecord, [record.Number], record.RecordWhy));
        if (ProvenAbsence(standing, point, sides) is { } search)
            return Met(point, $"rests on the recorded search [{search.Number}]", new GateWay(point.Number, GateWayKind.SourceOfRecord, [search.Number], search.RecordWhy));
        var own = OwnOrigins(claim);
        var pages = claim.Appearances.Select(appearance => CanonicalUrl.TwinKey(appearance.Url)).OfType<string>().ToHashSet();
        // The page on which the claim stands proves nothing of it, whatever else it repeats and under whichever of its addresses.
        var usable = counted.Where(piece => !piece.Source!.OriginKeys.Overlaps(own) && !(CanonicalUrl.TwinKey(piece.Source.Url) is { } page && pages.Contains(page))).ToList();
        if (IndependentPair(usable, findings) is { } pair)
            return Met(point, $"rests on two independent sources [{pair.First.Number}] and [{pair.Second.Number}]",
                new GateWay(point.Number, GateWayKind.IndependentSources, [pair.First.Number, pair.Second.Number], null));
        if (point.ExceptionReason is { } reason)
            return Met(point, "passes by an exception that the editor signs", new GateWay(point.Number, GateWayKind.Exception, [.. usable.Select(piece => piece.Number)], reason));
        return (new GateCheck($"point-{point.Number}", false, Prefix(claim, point) + Missing(counted, usable, sides), $"point-{point.Number}"), null);
    }

    private static (GateCheck Check, GateWay Way) Met(Point point, string how, GateWay way) =>
        (new GateCheck($"point-{point.Number}", true, $"Point {point.Number} {how}.", $"point-{point.Number}"), way);

    // A search of the competent record that found nothing is the thing itself: so a fabricated quotation is disproved.
    private static Evidence? ProvenAbsence(List<Evidence> standing, Point point, Sides sides) =>
        standing.Find(piece => piece.IsSearch && piece.IsOfRecord && piece.BearsOn(point.Number) && sides.Counts(piece.Stance));

    private static HashSet<string> OwnOrigins(Claim claim) =>
    [
        .. claim.Origins.Select(origin => origin.Key),
        .. claim.Appearances.Select(appearance => appearance.Url).OfType<string>().Select(url => Source.OwnKey(CanonicalUrl.Of(url) ?? url)),
    ];

    // Two that nobody doubts, before two that are likely one and where somebody has yet to decide.
    private static (Evidence First, Evidence Second)? IndependentPair(List<Evidence> usable, GateFindings findings)
    {
        (Evidence, Evidence)? doubtful = null;
        for (var i = 0; i < usable.Count; i++)
            for (var j = i + 1; j < usable.Count; j++)
            {
                if (usable[i].Source!.OriginKeys.Overlaps(usable[j].Source!.OriginKeys)) continue;
                if (!findings.AreAlike(usable[i].Number, usable[j].Number)) return (usable[i], usable[j]);
                doubtful ??= (usable[i], usable[j]);
            }
        return doubtful;
    }

    private static string Prefix(Claim claim, Point point) => claim.Points.Count > 1 ? $"Point {point.Number}: " : "";

    private static string Missing(List<Evidence> counted, List<Evidence> usable, Sides sides) => (counted.Count, usable.Count) switch
    {
        (0, _) => $"Needs two independent sources that {sides.Verb} it, or the source of record.",
        (_, 0) => $"Needs two independent sources: {Names(counted)}: same origin as the claim, {(counted.Count == 1 ? "does" : "do")} not count.",
        (_, 1) when counted.Count > 1 => $"Needs one more independent source: {Names([.. counted.Except(usable)])} shares the claim's own origin and does not count.",
        (_, 1) => $"Needs one more independent source beside {Names(usable)}.",
        _ when SharedOrigins(usable) is { } shared => $"Needs one more independent source: {Names(usable)} {(usable.Count == 2 ? "both" : "all")} carry {shared}.",
        _ => $"Needs one more independent source: {Names(usable)} are not independent of each other.",
    };

    private static string? SharedOrigins(List<Evidence> usable)
    {
        var shared = usable.Select(piece => piece.Source!.OriginKeys.AsEnumerable()).Aggregate((left, right) => left.Intersect(right)).ToHashSet();
        var names = usable[0].Source!.Origins.Where(origin => shared.Contains(origin.Key)).Select(origin => origin.Name).ToList();
        return names.Count == 0 ? null : string.Join(" and ", names);
    }

    private static string Names(IReadOnlyList<Evidence> pieces)
    {
        var names = pieces.Select(piece => piece.Source is { IsProtected: false } source ? source.Publisher ?? source.Title : $"source {piece.Number}").Distinct().ToList();
        return names.Count switch
        {
            1 => names[0],
            _ => string.Join(", ", names[..^1]) + " and " + names[^1],
        };
    }
}
