using Claims.Application.UseCases.Desk;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Desk;

/// <summary>How the kinds of work read, and where each is done.</summary>
internal static class WorkWords
{
    public static Term Of(WorkKind kind) => kind switch
    {
        WorkKind.Retraction => new("Confirm retraction", "withdrawn", "t-refutes"),
        WorkKind.Held => new("Held for a day", "held", "t-warn"),
        WorkKind.Returned => new("Returned to you", "undo", "t-warn"),
        WorkKind.Suggestions => new("Answer suggestions", "comment", "t-accent"),
        WorkKind.Review => new("Review", "in-review", "t-warn"),
        WorkKind.Recheck => new("Re-check", "history", "t-refutes"),
        WorkKind.Source => new("Evidence needs a look", "sources", "t-warn"),
        WorkKind.ReplyDue => new("Reply was due", "comment", "t-warn"),
        WorkKind.ReplyToPublish => new("Update the reply", "live", "t-accent"),
        WorkKind.WaitingOver => new("Wait is over", "clock", "t-accent"),
        WorkKind.Publish => new("Publish", "live", "t-supports"),
        WorkKind.Assigned => new("Assigned", "researching", "t-accent"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string AddressOf(MyWork.Item item) => item.Kind == WorkKind.Review ? $"desk/review/{item.Claim.Number}" : $"desk/claims/{item.Claim.Number}";

    /// <summary>A sentence about why it is here; nothing where the kind says it all.</summary>
    public static string? Note(MyWork.Item item) => (item.Kind, item.By, item.Note) switch
    {
        (WorkKind.Returned, { } by, { } note) => $"{by}: “{note}”",
        (WorkKind.Held, { } by, { } notice) => $"{by} took it off: “{notice}”",
        (WorkKind.Review, { } by, _) => $"Proposed by {by}",
        (WorkKind.Retraction, { } by, { } note) => $"{by} asks for it: “{note}”",
        (WorkKind.Source, _, { } title) => title,
        (WorkKind.WaitingOver, _, { } whom) => $"Waited for {whom}",
        (WorkKind.ReplyDue, _, { } whom) => $"Asked {whom}: note the answer, or that there was none",
        (WorkKind.ReplyDue, _, _) => "Note the claimant's answer, or that there was none",
        (WorkKind.ReplyToPublish, _, _) => "The live page says less of the reply than the desk knows",
        (WorkKind.Recheck, _, null) => "Its review date has come",
        (WorkKind.Recheck, _, { } reason) => reason,
        _ => item.Claim.WaitingFor is { } waiting ? $"Waiting for {waiting}" : null,
    };
}
