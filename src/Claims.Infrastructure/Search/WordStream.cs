using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Claims.Infrastructure.Search;

/// <summary>Hands words that are broken already to Lucene; filled anew for each document.</summary>
internal sealed class WordStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private int at;

    public WordStream() => term = AddAttribute<ICharTermAttribute>();

    /// <summary>The words of the document that is written next.</summary>
    public List<string> Words { get; } = [];

    public override void Reset()
    {
        base.Reset();
        at = 0;
    }

    public override bool IncrementToken()
    {
        if (at >= Words.Count) return false;
        ClearAttributes();
        term.SetEmpty().Append(Words[at++]);
        return true;
    }
}
