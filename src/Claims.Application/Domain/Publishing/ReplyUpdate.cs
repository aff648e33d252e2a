using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;

namespace Claims.Application.Domain.Publishing;

/// <summary>What came of asking the claimant after the check was published. It stands on the live page beside what stood there before; the revision is not touched.</summary>
public sealed class ReplyUpdate
{
    private ReplyUpdate()
    {
    }

    internal ReplyUpdate(int number, int revision, RightOfReply reply, Act act) =>
        (Number, Revision, Reply, PublishedById, PublishedAt) = (number, revision, reply, act.By!.Value, act.At);

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    /// <summary>Per check, through all revisions.</summary>
    public int Number { get; private set; }

    /// <summary>The revision that was live; a later one carries the reply itself.</summary>
    public int Revision { get; private set; }

    public RightOfReply Reply { get; private set; } = RightOfReply.NotStated;

    public long PublishedById { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }
}
