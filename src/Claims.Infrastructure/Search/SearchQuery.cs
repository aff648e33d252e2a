using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Claims.Infrastructure.Search;

/// <summary>What somebody asks for, as a query of the index. Every word must be there, in one of its forms.</summary>
internal sealed class SearchQuery(IndexReader reader, Door door)
{
    private const int ShortestOpen = 2;
    private const int MostForms = 50;

    /// <summary>What a word counts in what a find is called or claims.</summary>
    private const float InTitle = 3;

    private static readonly Dictionary<string, Facet> Facets = new()
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

    public Query Of(Asking asked)
    {
        foreach (var wish in asked.Wishes)
            if (Of(wish) is { } part) query.Add(part, wish.IsExcluded ? Occur.MUST_NOT : Occur.MUST);
        // Words stand in fields of this door; what is asked for without one has to be held to it.
        if (!asked.Wishes.Any(wish => wish is { Field: null, IsExcluded: false } && WordBreaker.Break(wish.Text).Count > 0)) query.Add(Filter(new TermQuery(new Term(SearchDocument.Tags, door.Tag))), Occur.MUST);
        return query;
    }

    /// <returns>Nothing for what holds no word.</returns>
    private Query? Of(Wish wish) => wish.Field switch
    {
        "before" or "after" => Bounded(wish),
        { } field => Has(Facets[field], wish.Text),
        _ when wish.IsPhrase => Phrase(wish.Text),
        _ => Words(wish),
    };

    // "before:" leaves the day itself out, "after:" as well: what lies between two such days is neither.
    private static Query? Bounded(Wish wish)
    {
        if (!PartialDate.TryParse(wish.Text.Replace('/', '-'), out var day)) return null;
        return Filter(new ConstantScoreQuery(wish.Field == "before"
            ? FieldCacheRangeFilter.NewInt32Range(SearchDocument.When, 1, PartialDate.Of(day.Earliest).Sortable, true, false)
            : FieldCacheRangeFilter.NewInt32Range(SearchDocument.When, PartialDate.Of(day.Latest).Sortable, null, false, true)));
    }

    // By its beginning: "rating:mostly" finds both, and "claimant:lee" every Lee.
    private static Query? Has(Facet facet, string text) =>
        LookupKey.Of(text) is { Length: > 0 } key ? Filter(new PrefixQuery(new Term(SearchDocument.Tags, SearchDocument.TagOf(facet, key)))) : null;

    private static ConstantScoreQuery Filter(Query filter) => new(filter) { Boost = 0 };

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
