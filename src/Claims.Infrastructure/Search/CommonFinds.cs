using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>Documents that have each of some words, and that the sieve lets through: what a search begins with.</summary>
/// <remarks>
/// Lucene leaps from document to document through the postings of all words at once. Where words are common, reading the postings of each from end to
/// end takes a fraction of that; what is left at the end is ranked by Lucene as before.
/// </remarks>
/// <param name="words">The forms of each, the rarest word first.</param>
internal sealed class CommonFinds(IReadOnlyList<(IReadOnlyList<Term> Forms, int Frequency)> words, Sieve sieve, SegmentTable.Shelf shelf) : Filter
{
    /// <summary>So many times fewer documents than a word has: leaping to each is quicker than reading all.</summary>
    private const int Fewer = 16;

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var left = Having(reader, words[0].Forms, acceptDocs);
        Sift(left, shelf.Of(reader));
        foreach (var (forms, _) in words.Skip(1))
        {
            if (left.Cardinality * Fewer < forms.Sum(reader.DocFreq)) break;
            left.And(Having(reader, forms, null));
        }
        return left;
    }

    private static FixedBitSet Having(AtomicReader reader, IReadOnlyList<Term> forms, IBits? live)
    {
        var having = new FixedBitSet(reader.MaxDoc);
        foreach (var form in forms)
        {
            if (reader.GetTerms(form.Field)?.GetEnumerator() is not { } at || !at.SeekExact(form.Bytes)) continue;
            var docs = at.Docs(live, null, DocsFlags.NONE);
            for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;) having.Set(doc);
        }
        return having;
    }

    private void Sift(FixedBitSet left, SegmentTable table)
    {
        for (var doc = left.Length == 0 ? -1 : left.NextSetBit(0); doc >= 0; doc = doc + 1 < left.Length ? left.NextSetBit(doc + 1) : -1)
            if (!sieve.Lets(table, doc)) left.Clear(doc);
    }
}
