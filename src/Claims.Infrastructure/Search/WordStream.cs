using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Claims.Infrastructure.Search;

/// <summary>Hands words that are broken already to Lucene; filled anew for each document.</summary>
internal sealed class WordStream : TokenStream
{
    /// <summary>Ends a text among the words: no phrase goes on from it into the next text.</summary>
    public const string EndOfText = "";

    /// <summary>In words.</summary>
    private const int Gap = 100;

    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute step;
    private int at;

    public WordStream() => (term, step) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());

    /// <summary>The words of the document that is written next.</summary>
    public List<string> Words { get; } = [];

    public override void Reset()
    {
        base.Reset();
        at = 0;
    }

    public override bool IncrementToken()
    {
        var begins = false;
        for (; at < Words.Count && Words[at].Length == 0; at++) begins = true;
        if (at >= Words.Count) return false;
        ClearAttributes();
        if (begins) step.PositionIncrement = Gap;
        term.SetEmpty().Append(Words[at++]);
        return true;
    }
}
