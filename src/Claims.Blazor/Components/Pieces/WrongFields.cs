using Claims.Application.Kernel;

namespace Claims.Blazor.Components.Pieces;

/// <summary>Finds what is wrong with one field in the last answer.</summary>
public static class WrongFields
{
    /// <param name="error">The last answer's error; nothing when it went well.</param>
    /// <param name="field">The message's field, e.g. <c>Wording.Statement</c>.</param>
    public static string? Of(this Error? error, string field) => error?.Fields?
        .Where(wrong => wrong.Key == field)
        .SelectMany(wrong => wrong.Value).FirstOrDefault();
}
