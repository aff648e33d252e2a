using Claims.Application.Domain.Claims;

namespace Claims.Blazor.Components.Intake;

/// <summary>The words of a claim as they are typed.</summary>
public sealed class WordingText
{
    public string Quote { get; set; } = "";

    public string Language { get; set; } = "";

    public string Translation { get; set; } = "";

    public TranslatedBy TranslatedBy { get; set; }

    public string Statement { get; set; } = "";

    public string ShortClaim { get; set; } = "";

    public static WordingText Of(Wording wording) => new()
    {
        Quote = wording.Quote,
        Language = wording.Language,
        Translation = wording.Translation ?? "",
        TranslatedBy = wording.TranslatedBy ?? TranslatedBy.Desk,
        Statement = wording.Statement,
        ShortClaim = wording.ShortClaim,
    };

    /// <summary>The words are in another language than the desk's, so they want a translation.</summary>
    public bool IsForeignTo(string deskLanguage) =>
        Language.Trim().Length > 0 && !Primary(Language).Equals(Primary(deskLanguage), StringComparison.OrdinalIgnoreCase);

    /// <param name="deskLanguage">Words in it have no translation, whatever was typed before the language was changed.</param>
    public Wording ToWording(string deskLanguage)
    {
        var translation = IsForeignTo(deskLanguage) && !string.IsNullOrWhiteSpace(Translation) ? Translation : null;
        return new Wording(Quote, Language, translation, translation is null ? null : TranslatedBy, Statement, ShortClaim);
    }

    private static string Primary(string tag) => tag.Trim().Split('-')[0];
}
