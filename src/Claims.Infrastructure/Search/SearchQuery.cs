using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Claims.Infrastructure.Search;

/// <summary>What somebody asks for, as a query of the index. Every word must be there, in one of its forms.</summary>
internal sealed class SearchQuery(IndexReader reader)
{
    private const int ShortestWithTypo = 4;
    private const int ShortestOpen = 2;
    private const int MostForms = 50;

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

    public Query Of(SearchRequest search)
    {
        var query = new BooleanQuery(disableCoord: true) { { new ConstantScoreQuery(new TermQuery(new Term(SearchDocument.Door, search.IsPublic ? SearchDocument.Public : SearchDocument.Desk))) { Boost = 0 }, Occur.MUST } };
        foreach (var wish in search.Asked.Wishes)
            if (Of(wish) is { } part) query.Add(part, wish.IsExcluded ? Occur.MUST_NOT : Occur.MUST);
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
        return new ConstantScoreQuery(wish.Field == "before"
            ? NumericRangeQuery.NewInt32Range(SearchDocument.When, 1, PartialDate.Of(day.Earliest).Sortable, true, false)
            : NumericRangeQuery.NewInt32Range(SearchDocument.When, PartialDate.Of(day.Latest).Sortable, null, false, true))
        { Boost = 0 };
    }

    // By its beginning: "rating:mostly" finds both, and "claimant:lee" every Lee.
    private static Query? Has(Facet facet, string text) => LookupKey.Of(text) is { Length: > 0 } key
        ? new ConstantScoreQuery(new PrefixQuery(new Term(SearchDocument.FieldOf(facet), key))) { Boost = 0 }
        : null;

    private static Query? Phrase(string text)
    {
        var words = WordBreaker.Break(text);
        if (words.Count == 0) return null;
        var phrase = new PhraseQuery();
        foreach (var word in words) phrase.Add(new Term(SearchDocument.Words, word.Form));
        return phrase;
    }

    private Query? Words(Wish wish)
    {
        var words = WordBreaker.Break(wish.Text);
        if (words.Count == 0) return null;
        var all = new BooleanQuery(disableCoord: true);
        foreach (var (word, i) in words.Select((word, i) => (word, i))) all.Add(Word(word.Form, wish.IsOpen && i == words.Count - 1), Occur.MUST);
        return all.Clauses is [var only] ? only.Query : all;
    }

    private Query Word(string form, bool isOpen)
    {
        var any = new BooleanQuery(disableCoord: true)
        {
            { new TermQuery(new Term(SearchDocument.Head, form)) { Boost = 3 }, Occur.SHOULD },
            { new TermQuery(new Term(SearchDocument.Words, form)), Occur.SHOULD },
        };
        var stems = Stems.OfAny(form).ToList();
        foreach (var stem in stems) any.Add(new TermQuery(new Term(SearchDocument.Roots, stem)) { Boost = 0.5f }, Occur.SHOULD);
        if (isOpen && form.Length >= ShortestOpen) any.Add(new PrefixQuery(new Term(SearchDocument.Words, form)) { Boost = 0.3f }, Occur.SHOULD);
        var isUnknown = reader.DocFreq(new Term(SearchDocument.Words, form)) == 0 && stems.TrueForAll(stem => reader.DocFreq(new Term(SearchDocument.Roots, stem)) == 0);
        if (isUnknown && form.Length >= ShortestWithTypo)
            any.Add(new FuzzyQuery(new Term(SearchDocument.Words, form), form.Length < 8 ? 1 : 2, prefixLength: 1, MostForms, transpositions: true) { Boost = 0.2f }, Occur.SHOULD);
        return any;
    }
}
