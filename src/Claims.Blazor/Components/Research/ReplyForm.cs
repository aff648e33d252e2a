using Claims.Application.Domain.Claims;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Research;

/// <summary>The right of reply as it is typed; only what belongs to the chosen state is sent.</summary>
internal sealed class ReplyForm
{
    public ReplyState State { get; set; }

    public DateOnly? AskedOn { get; set; }

    public string AskedHow { get; set; } = "";

    public DateOnly? Deadline { get; set; }

    public string Answer { get; set; } = "";

    public NotAskedReason? NotAsked { get; set; }

    public string Note { get; set; } = "";

    public bool IsAsked => State is ReplyState.Asked or ReplyState.Answered or ReplyState.NoAnswer;

    /// <param name="today">Whoever fills it in has mostly just asked.</param>
    public static ReplyForm Of(RightOfReply reply, DateOnly today) => new()
    {
        State = reply.State == ReplyState.NotStated ? ReplyState.Asked : reply.State,
        AskedOn = reply.AskedOn ?? today,
        AskedHow = reply.AskedHow ?? "",
        Deadline = reply.Deadline,
        Answer = reply.Answer ?? "",
        NotAsked = reply.NotAsked,
        Note = reply.Note ?? "",
    };

    public RightOfReply ToReply() => new(
        State,
        IsAsked ? AskedOn : null,
        IsAsked ? EvidenceForm.OrNothing(AskedHow) : null,
        IsAsked ? Deadline : null,
        State == ReplyState.Answered ? EvidenceForm.OrNothing(Answer) : null,
        State == ReplyState.NotAsked ? NotAsked : null,
        EvidenceForm.OrNothing(Note));

    /// <summary>For comparing what two people made of it.</summary>
    public static string Read(RightOfReply reply) => string.Join('\n', new[]
    {
        ReplyWords.Of(reply.State),
        reply.AskedOn is { } asked ? $"Asked on {SiteClock.Text(asked)}" : null,
        reply.AskedHow,
        reply.Deadline is { } deadline ? $"Until {SiteClock.Text(deadline)}" : null,
        reply.Answer,
        reply.NotAsked is { } reason ? ReplyWords.Of(reason) : null,
        reply.Note,
    }.OfType<string>());
}
