namespace Claims.Application.Pipeline;

/// <summary>That a member's gesture was carried out, and what it answered: a retry or a double click gets the first answer and no second effect.</summary>
public sealed class Operation
{
    /// <summary>Nobody clicks twice a week apart.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Stands in the key where the product itself acted.</summary>
    public const long ByProduct = 0;

    private Operation()
    {
    }

    internal Operation(long memberId, Guid operationId, string messageName, string? answerJson, DateTimeOffset at) =>
        (MemberId, OperationId, MessageName, AnswerJson, At) = (memberId, operationId, messageName, answerJson, at);

    public long MemberId { get; private set; }

    /// <summary>Unique per member.</summary>
    public Guid OperationId { get; private set; }

    public string MessageName { get; private set; } = "";

    /// <summary>Nothing for an answer without a value.</summary>
    public string? AnswerJson { get; private set; }

    public DateTimeOffset At { get; private set; }
}
