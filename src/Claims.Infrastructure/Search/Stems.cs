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
    private static readonly string[] Languages = ["en", "es", "de", "fr", "pt", "ar"];

    /// <param name="form">Without accents, in lower case.</param>
    public static string Of(string form, string? language) => form.Length < 3 ? form : Main(language) switch
    {
        "es" => Cut(form, new SpanishLightStemmer().Stem),
        "de" => Cut(form, new GermanLightStemmer().Stem),
        "fr" => Cut(form, new FrenchLightStemmer().Stem),
        "pt" => Cut(form, new PortugueseLightStemmer().Stem),
        "ar" => Cut(form, new ArabicStemmer().Stem),
        _ => EnglishStem.Of(form),
    };

    /// <summary>Who searches does not say in which language: the stem of each.</summary>
    public static IEnumerable<string> OfAny(string form) => Languages.Select(language => Of(form, language)).Distinct();

    private static string Main(string? language) => (language ?? "en").Split('-')[0].ToLowerInvariant();

    private static string Cut(string form, Func<char[], int, int> stem)
    {
        // Some stemmers write behind the word.
        var letters = new char[form.Length + 4];
        form.CopyTo(0, letters, 0, form.Length);
        return new string(letters, 0, stem(letters, form.Length));
    }
}
