namespace Claims.Application.Domain.Claims;

/// <summary>Where a round of work on a claim stands.</summary>
public enum Stage
{
    Submitted,
    Accepted,
    Researching,
    InReview,
    Approved,
    Declined,
    Merged,
}

/// <summary>What can be done to a round; <see cref="RoundMoves"/> says from where.</summary>
public enum RoundMove
{
    Accept,
    Decline,
    Merge,
    Start,
    PutBack,
    Propose,
    Return,
    TakeBack,
    Approve,

    /// <summary>Declined after a verdict was proposed or approved.</summary>
    Spike,

    /// <summary>An approved claim goes back to research: by a person with a reason, or by itself when what it rests on falls.</summary>
    Reopen,

    /// <summary>A declined claim is looked at again.</summary>
    Reconsider,

    Unmerge,
}
