using Claims.Application.Language.Matching;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Pt;

namespace Claims.Infrastructure.Search;

/// <summary>Stems of the languages that the desk works in most; every other one is searched by its words as they are.</summary>
internal static class Stems
{
    private static readonly Memory English = new(EnglishStem.Of);

    private static readonly Dictionary<string, Memory> Languages = new()
    {
        ["en"] = English,
        ["es"] = new(form => Cut(form, new SpanishLightStemmer().Stem)),
        ["de"] = new(form => Cut(form, new GermanLightStemmer().Stem)),
        ["fr"] = new(form => Cut(form, new FrenchLightStemmer().Stem)),
        ["pt"] = new(form => Cut(form, new PortugueseLightStemmer().Stem)),
        ["ar"] = new(form => Cut(form, new ArabicStemmer().Stem)),
    };

    /// <param name="form">Without accents, in lower case.</param>
    public static string Of(string form, string? language) => form.Length < 3 ? form : In(language).Of(form);

    /// <summary>Who searches does not say in which language: the stem of each.</summary>
    public static IEnumerable<string> OfAny(string form) => Languages.Keys.Select(language => Of(form, language)).Distinct();

    private static Memory In(string? language) => language is null or "en" ? English : Languages.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), English);

    private static string Cut(string form, Func<char[], int, int> stem)
    {
        // Some stemmers write behind the word.
        var letters = new char[form.Length + 4];
        form.CopyTo(0, letters, 0, form.Length);
        return new string(letters, 0, stem(letters, form.Length));
    }

    /// <summary>The stems of the words met last: each word has one place, and who comes later takes it. Needs no lock, because an entry never changes.</summary>
    private sealed class Memory(Func<string, string> stem)
    {
        private const int Size = 1 << 14;

        private readonly Known?[] places = new Known?[Size];

        public string Of(string form)
        {
            ref var place = ref places[form.GetHashCode(StringComparison.Ordinal) & (Size - 1)];
            if (place is { } known && known.Form == form) return known.Stem;
            var made = stem(form);
            place = new Known(form, made);
            return made;
        }

        private sealed record Known(string Form, string Stem);
    }
}
