using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Claims.Infrastructure.Search;

/// <summary>Hands words that are broken and stemmed already to Lucene; used again for each document.</summary>
internal sealed class StemStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private IReadOnlyList<string> stems = [];
    private int at;

    public StemStream() => term = AddAttribute<ICharTermAttribute>();

    public StemStream With(IReadOnlyList<string> words)
    {
        stems = words;
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        at = 0;
    }

    public override bool IncrementToken()
    {
        if (at >= stems.Count) return false;
        ClearAttributes();
        term.SetEmpty().Append(stems[at++]);
        return true;
    }
}
