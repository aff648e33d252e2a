using System.Globalization;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;

namespace Claims.Blazor.Components.Intake;

/// <summary>How the choices of the forms read.</summary>
internal static class FormTerms
{
    /// <summary>Languages that the field offers; any other can be typed by its code.</summary>
    private static readonly string[] Offered =
    [
        "en", "ar", "bg", "bn", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru",
        "sk", "sl", "sr", "sv", "sw", "ta", "th", "tl", "tr", "uk", "ur", "vi", "yo", "zh",
    ];

    public static IReadOnlyList<(string Tag, string Name)> Languages { get; } =
        [.. Offered.Select(tag => (tag, CultureInfo.GetCultureInfo(tag).EnglishName)).OrderBy(language => language.EnglishName, StringComparer.Ordinal)];

    /// <summary>The language's English name, where it is one of those that are offered.</summary>
    public static string? LanguageOf(string tag) => Languages.FirstOrDefault(language => language.Tag.Equals(tag.Trim().Split('-')[0], StringComparison.OrdinalIgnoreCase)).Name;

    public static string Of(TranslatedBy who) => who switch
    {
        TranslatedBy.Desk => "the desk",
        TranslatedBy.Outlet => "the outlet",
        TranslatedBy.Interpreter => "an interpreter",
        _ => "a machine",
    };

    public static string Of(ClaimantKind kind) => kind switch
    {
        ClaimantKind.Person => "a person",
        ClaimantKind.Organisation => "an organisation",
        _ => "an unknown origin, such as “viral posts”",
    };
}
