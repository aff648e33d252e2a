using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>Whether the one who is criticised was asked, and what came of it.</summary>
/// <param name="AskedOn">Set for <see cref="ReplyState.Asked"/>, <see cref="ReplyState.Answered"/> and <see cref="ReplyState.NoAnswer"/>.</param>
/// <param name="AskedHow">Whom and by which way.</param>
/// <param name="Deadline">Until when an answer was asked for.</param>
/// <param name="Answer">In the answerer's words or summed up.</param>
/// <param name="NotAsked">Set only for <see cref="ReplyState.NotAsked"/>.</param>
public sealed record RightOfReply(
    ReplyState State,
    DateOnly? AskedOn = null,
    string? AskedHow = null,
    DateOnly? Deadline = null,
    string? Answer = null,
    NotAskedReason? NotAsked = null,
    string? Note = null)
{
    public static RightOfReply NotStated { get; } = new(ReplyState.NotStated);

    internal RightOfReply Cleaned => this with { AskedHow = CleanText.LineOrNull(AskedHow), Answer = CleanText.LinesOrNull(Answer), Note = CleanText.LinesOrNull(Note) };
}
