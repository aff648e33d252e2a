using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Research;

namespace Claims.Blazor.Components.Research;

/// <summary>What is typed about a piece of evidence, apart from its source.</summary>
public sealed class EvidenceForm
{
    public string Passage { get; set; } = "";

    public string NoPassageReason { get; set; } = "";

    public string Locator { get; set; } = "";

    public string Note { get; set; } = "";

    public string RecordWhy { get; set; } = "";

    public DateOnly ReadOn { get; set; }

    public List<int> Points { get; set; } = [];

    public string Where { get; set; } = "";

    public string Terms { get; set; } = "";

    public string Period { get; set; } = "";

    public string Found { get; set; } = "";

    public bool ForOtherSide { get; set; }

    /// <param name="today">A search or a reading is of today unless somebody says otherwise.</param>
    /// <param name="points">A claim with one point has it ticked; of several somebody ticks those that it bears on.</param>
    public static EvidenceForm New(DateOnly today, IReadOnlyList<OpenClaim.PointView> points) => new()
    {
        ReadOn = today,
        Points = points.Count == 1 ? [points[0].Number] : [],
    };

    public static EvidenceForm Of(OpenClaim.EvidenceView piece) => new()
    {
        Passage = piece.Passage ?? "",
        NoPassageReason = piece.NoPassageReason ?? "",
        Locator = piece.Locator ?? "",
        Note = piece.Note ?? "",
        RecordWhy = piece.RecordWhy ?? "",
        ReadOn = piece.ReadOn,
        Points = [.. piece.PointNumbers],
        Where = piece.Search?.Where ?? "",
        Terms = piece.Search?.Terms ?? "",
        Period = piece.Search?.Period ?? "",
        Found = piece.Search?.Found ?? "",
        ForOtherSide = piece.Search?.ForOtherSide ?? false,
    };

    /// <summary>The same facts, to be sent again.</summary>
    public static EvidenceFacts FactsOf(OpenClaim.EvidenceView piece) => Of(piece).ToFacts(piece.Stance, piece.Search is not null);

    public EvidenceFacts ToFacts(Stance stance, bool isSearch) => new(
        stance, ReadOn, [.. Points.Order()],
        isSearch ? null : OrNothing(Passage), isSearch ? null : OrNothing(NoPassageReason), OrNothing(Locator), OrNothing(Note), OrNothing(RecordWhy),
        isSearch ? new SearchRecord(Where, Terms, OrNothing(Period), Found, ForOtherSide) : null);

    internal static string? OrNothing(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
