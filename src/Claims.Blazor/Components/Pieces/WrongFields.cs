using Claims.Application.Kernel;

namespace Claims.Blazor.Components.Pieces;

/// <summary>What is wrong with the fields of a form, from the last answer.</summary>
public static class WrongFields
{
    /// <param name="error">The last answer's error; nothing when it went well.</param>
    /// <param name="field">The message's field, e.g. <c>Wording.Statement</c>.</param>
    public static string? Of(this Error? error, string field) =>
        error?.Fields is { } fields && fields.TryGetValue(field, out var texts) ? string.Join(" ", texts) : null;

    /// <summary>What is left to mend after a field was changed; whether it is right now, the next answer tells.</summary>
    public static Error? Without(this Error? error, string field)
    {
        if (error?.Fields is not { } fields || !fields.ContainsKey(field)) return error;
        var left = fields.Where(wrong => wrong.Key != field).ToDictionary(wrong => wrong.Key, wrong => wrong.Value);
        return left.Count == 0 ? null : Error.Invalid(left);
    }
}
