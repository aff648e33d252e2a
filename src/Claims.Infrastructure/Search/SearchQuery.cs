using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Claims.Infrastructure.Search;

/// <summary>The words that somebody asks for, as a query of the index. Every word must be there, in one of its forms. What else is asked for, the <see cref="Sieve"/> sees to.</summary>
internal sealed class SearchQuery(IndexReader reader, Door door)
{
    private const int ShortestOpen = 2;
    private const int MostForms = 50;

    /// <summary>What a word counts in what a find is called or claims.</summary>
    private const float InTitle = 3;

    /// <summary>A filter that lets through so few of the index's documents is a list to begin with; every other one is asked of what the words have found.</summary>
    private const int Few = 100;

    /// <summary>A beginning of more labels than this is not looked up label by label.</summary>
    private const int MostTags = 200;

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
    private readonly List<(IReadOnlyList<Term> Forms, int Frequency)> words = [];

    /// <summary>Whether finds can be told from each other by their words.</summary>
    public bool Ranks { get; private set; }

    /// <returns>Nothing where everything is to be looked at.</returns>
    public Query? Of(Asking asked, Sieve sieve, SegmentTable.Shelf shelf)
    {
        foreach (var wish in asked.Wishes)
            if (Of(wish) is { } part) query.Add(part, wish.IsExcluded ? Occur.MUST_NOT : Occur.MUST);
        Ranks = asked.Wishes.Any(wish => wish is { Field: null, IsExcluded: false }) && query.Clauses.Any(clause => clause.Occur == Occur.MUST);
        var lists = asked.Wishes.Where(wish => wish is { Field: not null, IsExcluded: false } && Facets.ContainsKey(wish.Field)).Select(wish => Led(Facets[wish.Field!], wish.Text, shelf.Labels)).OfType<Query>().ToList();
        foreach (var list in lists) query.Add(list, Occur.MUST);
        if (query.Clauses.Count == 0) return null;
        if (!query.Clauses.Any(clause => clause.Occur == Occur.MUST)) query.Add(new MatchAllDocsQuery(), Occur.MUST);
        // One word and nothing else is a list by itself.
        if (lists.Count > 0 || words.Count == 0 || (words.Count == 1 && !asked.Wishes.Any(wish => wish.Field is not null))) return query;
        return new FilteredQuery(query, new CommonFinds([.. words.OrderBy(word => word.Frequency)], sieve, shelf), FilteredQuery.LEAP_FROG_FILTER_FIRST_STRATEGY);
    }

    /// <returns>Nothing for what holds no word.</returns>
    private Query? Of(Wish wish) => wish.Field is not null ? null : wish.IsPhrase ? Phrase(wish.Text) : Words(wish);

    private ConstantScoreQuery? Led(Facet facet, string text, FacetLabels labels)
    {
        if (LookupKey.Of(text) is not { Length: > 0 } key) return null;
        HashSet<string> tags = [];
        foreach (var label in labels.All.Span)
            if (label.IsMeantBy(facet, key) && tags.Add(SearchDocument.TagOf(facet, label.Key)) && tags.Count > MostTags) return null;
        var (list, left) = (new BooleanQuery(disableCoord: true), reader.MaxDoc / Few);
        foreach (var term in tags.Select(tag => new Term(SearchDocument.Tags, tag)))
        {
            list.Add(new TermQuery(term), Occur.SHOULD);
            if ((left -= reader.DocFreq(term)) < 0) return null;
        }
        return new ConstantScoreQuery(list) { Boost = 0 };
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
        var broken = WordBreaker.Break(wish.Text);
        if (broken.Count == 0) return null;
        var all = new BooleanQuery(disableCoord: true);
        foreach (var (word, i) in broken.Select((word, i) => (word, i)))
        {
            all.Add(Any(word.Form, wish.IsOpen && i == broken.Count - 1, wish.IsExcluded), Occur.MUST);
            if (!wish.IsExcluded) Prefer(word.Form);
        }
        return all.Clauses is [var only] ? only.Query : all;
    }

    private Query Any(string form, bool isOpen, bool isExcluded)
    {
        var (any, forms, frequency) = (new BooleanQuery(disableCoord: true), new List<Term>(), 0);
        foreach (var stem in Stems.OfAny(form))
        {
            Add(door.Roots, stem, 0.5f);
            if (door.Telling is not null) Add(door.Telling, stem, InTitle);
        }
        var isExact = forms.Count > 0 && !(isOpen && form.Length >= ShortestOpen);
        if (isExact && !isExcluded) words.Add((forms, frequency));
        if (forms.Count == 0 && Typo.MostIn(form) is > 0 and var most)
            any.Add(new FuzzyQuery(new Term(door.Words, form), most, prefixLength: 1, MostForms, transpositions: true) { Boost = 0.2f }, Occur.SHOULD);
        if (isOpen && form.Length >= ShortestOpen) any.Add(new PrefixQuery(new Term(door.Words, form)) { Boost = 0.3f }, Occur.SHOULD);
        return any.Clauses is [var only] ? only.Query : any;

        void Add(string field, string stem, float weight)
        {
            var term = new Term(field, stem);
            if (reader.DocFreq(term) is not (> 0 and var count)) return;
            any.Add(new TermQuery(term) { Boost = weight }, Occur.SHOULD);
            forms.Add(term);
            frequency += count;
        }
    }

    // The word exactly as it was typed, and most of all in what a find is called.
    private void Prefer(string form)
    {
        query.Add(new TermQuery(new Term(door.Head, form)) { Boost = InTitle }, Occur.SHOULD);
        query.Add(new TermQuery(new Term(door.Words, form)), Occur.SHOULD);
    }
}
