using Claims.Application.Domain.Claims;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Research;

/// <summary>Moves a card of the board to another column: by the mouse, by its menu or by Shift and an arrow. Its citation number goes with it.</summary>
internal static class CardMove
{
    /// <summary>The columns as an arrow goes through them.</summary>
    private static readonly Stance[] Row = [Stance.Refutes, Stance.Supports, Stance.Context];

    /// <summary>The column beside; nothing at the edge.</summary>
    public static Stance? Beside(Stance stance, int step) => Array.IndexOf(Row, stance) + step is var at and >= 0 && at < Row.Length ? Row[at] : null;

    public static async Task MoveAsync(OpenedClaim page, OpenClaim.EvidenceView piece, Stance stance)
    {
        if (stance == piece.Stance || !page.Can(ClaimStep.AddEvidence)) return;
        var before = EvidenceForm.FactsOf(piece);
        var (claim, number, seen) = (page.Claim.Id, piece.Number, piece.Version);
        var result = await page.ChangeAsync(new ChangeEvidence.Command(claim, number, seen, before with { Stance = stance }), Caller.NewOperation());
        page.Tell(result.Error);
        if (!result.IsDone) return;
        // The version that the move made is the one that the way back must have seen.
        page.OfferBack($"Evidence {number} moved to {Words.Of(stance).Text.ToLowerInvariant()}.", new ChangeEvidence.Command(claim, number, seen + 1, before));
        // In its new column it is another element: the cursor goes along.
        page.LeadTo($"evidence-{number}");
    }
}
