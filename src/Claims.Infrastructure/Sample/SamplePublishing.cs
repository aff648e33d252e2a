using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;

namespace Claims.Infrastructure.Sample;

/// <summary>Puts an approved sample claim before the public, and what may follow: a re-check, a hold, a retraction.</summary>
internal static class SamplePublishing
{
    public static Publication Publish(SampleSetting setting, SampleLife life)
    {
        var publication = new Publication(life.Claim.Id);
        Must(publication.Publish(life.Claim, Content(setting, life), life.Gate, life.ByEditor()).Error);
        switch (life.Ending)
        {
            case SampleEnding.Recheck:
                publication.AskRecheck(life.Claim, "A source that the check cites was corrected by its publisher.", life.ByOther());
                break;
            case SampleEnding.Held:
                Must(publication.Hold(life.Claim, "This check is being reviewed: the office has revised its series.", life.ByEditor()).Error);
                break;
            case SampleEnding.RetractionAsked or SampleEnding.Withdrawn:
                Must(publication.RequestRetraction(life.Claim, "Retracted: the table covers another region.", life.ByEditor("The table covers another region.")).Error);
                if (life.Ending == SampleEnding.Withdrawn) Must(publication.ConfirmRetraction(life.Claim, life.ByOther()).Error);
                break;
        }
        return publication;
    }

    private static PublishedCheck Content(SampleSetting setting, SampleLife life)
    {
        var (claim, text) = (life.Claim, life.Claim.Verdict);
        return new PublishedCheck(
            PublishedCheck.CurrentSchema, claim.Id, setting.Settings.Language, text.Headline, text.Summary, text.Conclusion, text.Reasoning, text.Byline,
            new PublishedWording(claim.Wording.Quote, claim.Wording.Language, null, null, claim.Wording.Statement, claim.Wording.ShortClaim), claim.Kind,
            new PublishedClaimant(life.Claimant.Id, life.Claimant.Name, life.Claimant.Kind == ClaimantKind.Organisation, life.Claimant.Kind == ClaimantKind.UnknownOrigin, null, []), null,
            claim.SaidOn?.ToString(), claim.Place, life.Topics,
            [.. claim.Appearances.Select(seen => new PublishedAppearance(seen.Url, seen.Outlet, seen.On?.ToString(), seen.Medium, seen.IsRepeat, null, null, false))],
            life.Rating is { } rating
                ? new PublishedRating(rating.Id, rating.Code, setting.Scale.Name, rating.Name, rating.Definition, rating.Colour, rating.Icon, rating.Number,
                    rating.Number is null ? null : setting.Scale.Best, rating.Number is null ? null : setting.Scale.Worst, rating.IsCritical)
                : null,
            [.. claim.Points.Join(life.Gate.Ways, point => point.Number, way => way.Point, (point, way) => new PublishedPoint(point.Number, point.Text, way.Kind, way.Evidence, way.Reason))],
            [.. claim.Evidence.Select(Piece)], claim.Reply, text.EvidenceUpTo, text.ReviewBy, null);
    }

    private static PublishedEvidence Piece(Evidence piece) => new(
        piece.Number, piece.Stance, piece.Source?.Title ?? piece.Search!.Where, piece.Source?.Publisher, null, piece.Source?.PublishedOn?.ToString(), piece.Source?.Url, piece.Source?.Type,
        piece.Source?.Tier ?? default, [.. piece.Source?.Origins.Select(origin => origin.Name) ?? []], null, piece.Passage, null, piece.Locator, piece.ReadOn, null, piece.RecordWhy, piece.Search, null, false);

    private static void Must(Application.Kernel.Error? refused)
    {
        if (refused is not null) throw new InvalidOperationException($"The domain refuses a sample check: {refused.Text}");
    }
}
