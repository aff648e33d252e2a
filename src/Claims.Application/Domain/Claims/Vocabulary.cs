namespace Claims.Application.Domain.Claims;

public enum ClaimKind
{
    Figure,
    Event,
    Quotation,
    Policy,
    Causal,
    Media,
    Other,
}

public enum Priority
{
    Low,
    Normal,
    High,
    Urgent,
}

/// <summary>Who put the quote into the desk's language.</summary>
public enum TranslatedBy
{
    Desk,
    Outlet,
    Interpreter,
    Machine,
}

/// <summary>Where a claim appeared.</summary>
public enum Medium
{
    Article,
    Post,
    Speech,
    Interview,
    Broadcast,
    Debate,
    Document,
    Message,
    Other,
}

/// <summary>What a piece of evidence does to the claim.</summary>
public enum Stance
{
    Supports,
    Refutes,
    Context,
}

/// <summary>The answer of the one who is criticised.</summary>
public enum ReplyState
{
    NotStated,
    Asked,
    Answered,
    NoAnswer,
    NotAsked,
}

/// <summary>Why the claimant was not asked.</summary>
public enum NotAskedReason
{
    Anonymous,
    Safety,
    Deceased,
    NoRoute,
    OnTheRecord,
}
