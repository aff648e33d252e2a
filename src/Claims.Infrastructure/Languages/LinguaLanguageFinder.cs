using System.Globalization;
using Claims.Application.Ports;
using Lingua;

namespace Claims.Infrastructure.Languages;

/// <summary>Finds the language with Lingua. Its models are large, so they are read at the first text, and only those of the most written languages.</summary>
public sealed class LinguaLanguageFinder : ILanguageFinder
{
    private const int Enough = 2_000;
    private const int Few = 20;

    private static readonly Language[] Known =
    [
        Language.English, Language.Spanish, Language.French, Language.German, Language.Portuguese, Language.Italian, Language.Dutch, Language.Polish, Language.Russian,
        Language.Ukrainian, Language.Turkish, Language.Arabic, Language.Persian, Language.Hindi, Language.Chinese, Language.Japanese, Language.Korean, Language.Indonesian,
        Language.Vietnamese, Language.Swahili,
    ];

    private readonly Lazy<LanguageDetector> detector = new(() => LanguageDetectorBuilder.FromLanguages(Known).WithLowAccuracyMode().Build());

    public string? Find(string text)
    {
        var beginning = text.Length <= Enough ? text : text[..Enough];
        if (beginning.Count(char.IsLetter) < Few) return null;
        var found = detector.Value.DetectLanguageOf(beginning);
        return found == Language.Unknown ? null : CultureInfo.GetCultures(CultureTypes.NeutralCultures).FirstOrDefault(culture => culture.EnglishName == found.ToString())?.TwoLetterISOLanguageName;
    }
}
