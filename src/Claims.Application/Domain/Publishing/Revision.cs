using Claims.Application.Domain.History;

namespace Claims.Application.Domain.Publishing;

/// <summary>What was published, whole and frozen; never overwritten.</summary>
public sealed class Revision
{
    private Revision()
    {
    }

    internal Revision(int number, int round, int proposalNumber, PublishedCheck content, Act act)
    {
        (Number, Round, ProposalNumber) = (number, round, proposalNumber);
        (PublishedById, PublishedAt) = (act.By!.Value, act.At);
        ContentJson = content.ToJson();
        (Headline, RatingId) = (content.Headline, content.Rating?.Id);
    }

    public long Id { get; private set; }

    public long ClaimId { get; private set; }

    public int Number { get; private set; }

    public int Round { get; private set; }

    public int ProposalNumber { get; private set; }

    public long PublishedById { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>A <see cref="PublishedCheck"/>; its <see cref="PublishedCheck.Schema"/> says which version.</summary>
    public string ContentJson { get; private set; } = "";

    public string Headline { get; private set; } = "";

    public long? RatingId { get; private set; }

    public PublishedCheck Content => PublishedCheck.FromJson(ContentJson);
}
