using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Articles;

/// <summary>A match that the margin proposed for words of an article and somebody put away: it is not proposed for these words again.</summary>
public sealed class PutAwayMatch
{
    private PutAwayMatch()
    {
    }

    internal PutAwayMatch(string words, MatchedWith other, Act act) =>
        (WordsHash, OtherClaimId, KnownCheckId, ById, At) = (HashOf(words), other.ClaimId, other.KnownCheckId, act.By!.Value, act.At);

    public long Id { get; private set; }

    public long ArticleId { get; private set; }

    /// <summary>SHA-256 of the sentence: wherever it stands in a newer version, and only as long as it says the same.</summary>
    public byte[] WordsHash { get; private set; } = [];

    /// <summary>The claim of ours; nothing for a known check.</summary>
    public long? OtherClaimId { get; private set; }

    public long? KnownCheckId { get; private set; }

    public long ById { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal bool IsAbout(string words, MatchedWith other) => OtherClaimId == other.ClaimId && KnownCheckId == other.KnownCheckId && WordsHash.AsSpan().SequenceEqual(HashOf(words));

    /// <summary>How words are known again.</summary>
    internal static byte[] HashOf(string words) => LookupKey.Hash(words);
}
