using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Ratings;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Composes what readers will see from a claim as it stands: once, when it is published; from then on nothing else is read.</summary>
internal sealed class CheckComposer(IClaimsDb db)
{
    /// <param name="text">The approved proposal.</param>
    /// <param name="gate">Says which way each point was established.</param>
    public async Task<PublishedCheck> ComposeAsync(Claim claim, VerdictText text, Gate gate, CancellationToken token)
    {
        var settings = await db.Settings.AsNoTracking().FirstAsync(row => row.Id == DeskSettings.OnlyId, token);
        var claimants = await db.Claimants.AsNoTracking().Where(known => known.Id == claim.ClaimantId || known.Id == claim.AttributedToId).ToListAsync(token);
        var topicIds = claim.Topics.Select(topic => topic.TopicId).ToList();
        var topics = await db.Topics.Where(topic => topicIds.Contains(topic.Id)).OrderBy(topic => topic.NameKey).Select(topic => topic.Name).ToListAsync(token);
        var fragments = await db.PassageChecks.Where(check => check.Evidence!.ClaimId == claim.Id && check.EvidenceVersion == check.Evidence.Version && check.Fragment != null)
            .ToDictionaryAsync(check => check.EvidenceId, check => check.Fragment, token);
        var reason = await db.Reasons.Where(known => known.Id == claim.SelectionReasonId).Select(known => known.Name).FirstOrDefaultAsync(token);
        return new PublishedCheck(
            PublishedCheck.CurrentSchema, claim.Id, settings.Language, text.Headline, text.Summary, text.Conclusion, text.Reasoning,
            text.Byline.Length == 0 ? settings.Byline : text.Byline, WordingOf(claim.Wording), claim.Kind,
            ClaimantOf(claimants.Single(known => known.Id == claim.ClaimantId), claim),
            claimants.Find(known => known.Id == claim.AttributedToId) is { } attributed ? ClaimantOf(attributed, claim) : null,
            claim.SaidOn?.ToString(), claim.Place, topics, [.. claim.Appearances.OrderBy(appearance => appearance.Number).Select(AppearanceOf)],
            await RatingOfAsync(text.RatingId, token), PointsOf(claim, gate), [.. claim.Evidence.Where(piece => piece.Stands).OrderBy(piece => piece.Number).Select(piece => EvidenceOf(piece, fragments.GetValueOrDefault(piece.Id)))],
            claim.Reply, text.EvidenceUpTo, text.ReviewBy, reason)
        {
            Figures = [.. claim.Figures.OrderBy(figure => figure.Number).Select(FigureOf)],
            Events = [.. claim.Events.OrderBy(known => known.From).ThenBy(known => known.Number).Select(EventOf)],
        };
    }

    private async Task<PublishedRating?> RatingOfAsync(long? ratingId, CancellationToken token)
    {
        if (ratingId is null) return null;
        var scale = await db.Scales.AsNoTracking().FirstAsync(known => known.Ratings.Any(rating => rating.Id == ratingId), token);
        return RatingOf(scale, scale.Ratings.Single(rating => rating.Id == ratingId));
    }

    // A rating that was retired since it was given still counts for the ends of its scale.
    private static PublishedRating RatingOf(RatingScale scale, Rating rating)
    {
        var numbers = scale.ActiveRatings.Append(rating).Select(known => known.Number).OfType<int>().ToList();
        var isOnScale = rating.Number is not null && numbers.Min() < numbers.Max();
        return new PublishedRating(
            rating.Id, rating.Code, scale.Name, rating.Name, rating.Definition, rating.Colour, rating.Icon,
            isOnScale ? rating.Number : null, isOnScale ? numbers.Max() : null, isOnScale ? numbers.Min() : null, rating.IsCritical);
    }

    private static PublishedWording WordingOf(Wording wording) =>
        new(wording.Quote, wording.Language, wording.Translation, wording.TranslatedBy, wording.Statement, wording.ShortClaim);

    private static PublishedClaimant ClaimantOf(Claimant claimant, Claim claim) => new(
        claimant.Id, claimant.Name, claimant.Kind == ClaimantKind.Organisation, claimant.Kind == ClaimantKind.UnknownOrigin, claimant.RoleOn(claim.SaidOn),
        [.. new[] { claimant.WikidataId is { } item ? "https://www.wikidata.org/wiki/" + item : null, claimant.Website }.OfType<string>()]);

    private static PublishedAppearance AppearanceOf(Appearance appearance) => new(
        appearance.Url, appearance.Outlet, appearance.On?.ToString(), appearance.Medium, appearance.IsRepeat,
        appearance.PictureFile, appearance.PictureAlt, appearance.IsDisturbing);

    private static IReadOnlyList<PublishedPoint> PointsOf(Claim claim, Gate gate) =>
    [
        .. claim.Points.OrderBy(point => point.Number).Join(gate.Ways, point => point.Number, way => way.Point,
            (point, way) => new PublishedPoint(point.Number, point.Text, way.Kind, way.Evidence, way.Reason)),
    ];

    private static PublishedFigure FigureOf(Figure figure) => new(
        figure.Number, figure.Measure, figure.Claimed, figure.Actual, figure.AsOf?.ToString(), figure.EvidenceNumber, figure.Rate, figure.Difference, figure.ClaimedWords, figure.ActualWords);

    private static PublishedEvent EventOf(Event known) => new(
        known.Number, known.What, known.Who, known.Where, known.From.ToString(), known.To?.ToString(), known.Sides, known.EvidenceNumbers);

    private static PublishedEvidence EvidenceOf(Evidence piece, string? fragment) => piece.Source switch
    {
        null => new PublishedEvidence(
            piece.Number, piece.Stance, piece.Search!.Where, null, null, null, null, null, Domain.Sources.Tier.NotStated, [], null,
            piece.Passage, null, piece.Locator, piece.ReadOn, piece.Note, piece.RecordWhy, piece.Search, null, false),

        // Of a protected source readers get what it said, its description and the reason: nothing that leads to it.
        { IsProtected: true } source => new PublishedEvidence(
            piece.Number, piece.Stance, source.PublicDescription!, null, null, null, null, source.Type, source.Tier, [], null,
            piece.Passage, piece.NoPassageReason, null, piece.ReadOn, null, piece.RecordWhy, null, source.ProtectionReason, false),

        var source => new PublishedEvidence(
            piece.Number, piece.Stance, source.Title, source.Publisher, source.Author, source.PublishedOn?.ToString(), source.Url, source.Type, source.Tier,
            [.. source.Origins.Select(origin => origin.Name)], source.Interest, piece.Passage, piece.NoPassageReason, piece.Locator, piece.ReadOn, piece.Note,
            piece.RecordWhy, null, null, false, fragment),
    };
}
