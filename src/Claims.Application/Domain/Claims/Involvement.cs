using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Claims;

/// <summary>Somebody who wrote rating, conclusion or reasoning in a round, or proposed it: cannot approve or publish it.</summary>
public sealed class Drafter
{
    private Drafter()
    {
    }

    internal Drafter(int round, long memberId) => (Round, MemberId) = (round, memberId);

    public int Round { get; private set; }

    public long MemberId { get; private set; }
}

/// <summary>A conflict of interest that a member declared: may comment, labelled, and nothing else.</summary>
public sealed class Conflict
{
    private Conflict()
    {
    }

    internal Conflict(string statement, Act act) => (MemberId, Statement, DeclaredAt) = (act.By!.Value, CleanText.Lines(statement), act.At);

    public long MemberId { get; private set; }

    public string Statement { get; private set; } = "";

    public DateTimeOffset DeclaredAt { get; private set; }
}

/// <summary>A topic ticked on a claim.</summary>
public sealed class ClaimTopic
{
    private ClaimTopic()
    {
    }

    internal ClaimTopic(long topicId) => TopicId = topicId;

    public long ClaimId { get; private set; }

    public long TopicId { get; private set; }
}
