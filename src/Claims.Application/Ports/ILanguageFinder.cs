namespace Claims.Application.Ports;

/// <summary>Tells in which language a text is written.</summary>
public interface ILanguageFinder
{
    /// <returns>The code of ISO 639-1, such as <c>en</c>; nothing when the text is too short or too mixed to tell.</returns>
    string? Find(string text);
}
