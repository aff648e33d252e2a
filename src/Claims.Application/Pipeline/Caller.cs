namespace Claims.Application.Pipeline;

/// <summary>On whose behalf a message is sent. It says who, never what they may do: that is read from the database for every message.</summary>
/// <param name="MemberId">Nothing for a visitor and for the product itself.</param>
/// <param name="IsSystem">The product itself: command line, start-up, upkeep. May send anything.</param>
/// <param name="OperationId">Made once per gesture; sending a command again under it answers what the first time answered.</param>
public sealed record Caller(long? MemberId, bool IsSystem, Guid OperationId)
{
    public static Caller Nobody => new(null, false, NewOperation());

    public static Caller System => new(null, true, NewOperation());

    public static Caller Member(long id, Guid? operationId = null) => new(id, false, operationId ?? NewOperation());

    /// <summary>The one place where operation ids are made; ordered by time, so that their index grows at its end.</summary>
    public static Guid NewOperation() => Guid.CreateVersion7();
}
