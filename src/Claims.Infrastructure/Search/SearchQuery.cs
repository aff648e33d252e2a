using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>The words that somebody asks for, as a query of the index. Every word must be there, in one of its forms. What else is asked for, the <see cref="Sieve"/> sees to.</summary>
internal sealed class SearchQuery(IndexReader reader, Door door)
{
    private const int ShortestOpen = 2;
    private const int MostForms = 50;

    /// <summary>What a word counts in what a find is called or claims.</summary>
    private const float InTitle = 3;

    /// <summary>A filter that lets through so few of the index's documents is a list to begin with; every other one is asked of what the words have found.</summary>
    private const int Few = 10;

    /// <summary>What the fields of a search are called by.</summary>
    public static IReadOnlyDictionary<string, Facet> Facets { get; } = new Dictionary<string, Facet>
    {
        ["claimant"] = Facet.Claimant,
        ["rating"] = Facet.Rating,
        ["topic"] = Facet.Topic,
        ["stage"] = Facet.Stage,
        ["lang"] = Facet.Language,
        ["by"] = Facet.Publisher,
        ["kind"] = Facet.Kind,
    };

    private readonly BooleanQuery query = new(disableCoord: true);

    /// <summary>Whether finds can be told from each other by their words.</summary>
    public bool Ranks { get; private set; }

    /// <returns>Nothing where everything is to be looked at.</returns>
    public Query? Of(Asking asked)
    {
        foreach (var wish in asked.Wishes)
            if (Of(wish) is { } part) query.Add(part, wish.IsExcluded ? Occur.MUST_NOT : Occur.MUST);
        Ranks = asked.Wishes.Any(wish => wish is { Field: null, IsExcluded: false }) && query.Clauses.Any(clause => clause.Occur == Occur.MUST);
        foreach (var wish in asked.Wishes)
            if (wish is { Field: not null, IsExcluded: false } && Facets.TryGetValue(wish.Field, out var facet) && Led(facet, wish.Text) is { } list) query.Add(list, Occur.MUST);
        if (query.Clauses.Count > 0 && !query.Clauses.Any(clause => clause.Occur == Occur.MUST)) query.Add(new MatchAllDocsQuery(), Occur.MUST);
        return query.Clauses.Count > 0 ? query : null;
    }

    /// <returns>Nothing for what holds no word.</returns>
    private Query? Of(Wish wish) => wish.Field is not null ? null : wish.IsPhrase ? Phrase(wish.Text) : Words(wish);

    private ConstantScoreQuery? Led(Facet facet, string text)
    {
        if (LookupKey.Of(text) is not { Length: > 0 } key) return null;
        var list = new PrefixQuery(new Term(SearchDocument.Tags, SearchDocument.TagOf(facet, key)));
        return IsFew(list.Prefix) ? new ConstantScoreQuery(list) { Boost = 0 } : null;
    }

    private bool IsFew(Term prefix)
    {
        var left = reader.MaxDoc / Few;
        foreach (var segment in reader.Leaves)
        {
            if (segment.AtomicReader.GetTerms(prefix.Field) is not { } terms) continue;
            var at = terms.GetEnumerator();
            if (at.SeekCeil(prefix.Bytes) == TermsEnum.SeekStatus.END) continue;
            do
            {
                if (!StringHelper.StartsWith(at.Term, prefix.Bytes)) break;
                left -= at.DocFreq;
            }
            while (left >= 0 && at.MoveNext());
        }
        return left >= 0;
    }

    private PhraseQuery? Phrase(string text)
    {
        var words = WordBreaker.Break(text);
        if (words.Count == 0) return null;
        var phrase = new PhraseQuery();
        foreach (var word in words) phrase.Add(new Term(door.Words, word.Form));
        return phrase;
    }

    private Query? Words(Wish wish)
    {
        var words = WordBreaker.Break(wish.Text);
        if (words.Count == 0) return null;
        var all = new BooleanQuery(disableCoord: true);
        foreach (var (word, i) in words.Select((word, i) => (word, i)))
        {
            all.Add(Any(word.Form, wish.IsOpen && i == words.Count - 1), Occur.MUST);
            if (!wish.IsExcluded) Prefer(word.Form);
        }
        return all.Clauses is [var only] ? only.Query : all;
    }

    private Query Any(string form, bool isOpen)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var stem in Stems.OfAny(form))
        {
            Add(door.Roots, stem, 0.5f);
            if (door.Telling is not null) Add(door.Telling, stem, InTitle);
        }
        if (any.Clauses.Count == 0 && Typo.MostIn(form) is > 0 and var most)
            any.Add(new FuzzyQuery(new Term(door.Words, form), most, prefixLength: 1, MostForms, transpositions: true) { Boost = 0.2f }, Occur.SHOULD);
        if (isOpen && form.Length >= ShortestOpen) any.Add(new PrefixQuery(new Term(door.Words, form)) { Boost = 0.3f }, Occur.SHOULD);
        return any.Clauses is [var only] ? only.Query : any;

        void Add(string field, string stem, float weight)
        {
            if (new Term(field, stem) is var term && reader.DocFreq(term) > 0) any.Add(new TermQuery(term) { Boost = weight }, Occur.SHOULD);
        }
    }

    // The word exactly as it was typed, and most of all in what a find is called.
    private void Prefer(string form)
    {
        query.Add(new TermQuery(new Term(door.Head, form)) { Boost = InTitle }, Occur.SHOULD);
        query.Add(new TermQuery(new Term(door.Words, form)), Occur.SHOULD);
    }
}
