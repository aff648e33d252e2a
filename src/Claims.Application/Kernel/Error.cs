namespace Claims.Application.Kernel;

/// <summary>What went wrong, as the whole product tells it: the API maps the kind to a status code, pages map it to a field, a banner or a merge view.</summary>
public enum ErrorKind
{
    /// <summary>The message has the wrong shape; <see cref="Error.Fields"/> says which field and why.</summary>
    Invalid,

    /// <summary>There is no such thing, or the caller may not know of it.</summary>
    NotFound,

    /// <summary>The caller lacks the permission.</summary>
    NotAllowed,

    /// <summary>The domain refuses the move; <see cref="Error.Code"/> names the rule.</summary>
    Refused,

    /// <summary>Somebody else changed it since the caller read it.</summary>
    Stale,

    /// <summary>A unique value is in use already.</summary>
    Taken,

    /// <summary>Something that the product depends on is down; trying again later may help.</summary>
    Unavailable,

    /// <summary>A fault of ours; <see cref="Error.Code"/> is the trace id, nothing else is told.</summary>
    Unexpected,
}

/// <summary>An expected failure as a value.</summary>
/// <param name="Kind">What the caller can do about it.</param>
/// <param name="Code">Stable and dotted, e.g. <c>verdict.own</c>; tests and callers compare this, never the text.</param>
/// <param name="Text">One English sentence for a person.</param>
/// <param name="Fields">Field name → sentences; only for <see cref="ErrorKind.Invalid"/>.</param>
public sealed record Error(ErrorKind Kind, string Code, string Text, IReadOnlyDictionary<string, string[]>? Fields = null)
{
    public static Error Refused(string code, string text) => new(ErrorKind.Refused, code, text);

    public static Error NotFound(string what) => new(ErrorKind.NotFound, "not-found", $"There is no such {what}.");

    public static Error NotAllowed(string text = "Your role does not allow this.") => new(ErrorKind.NotAllowed, "not-allowed", text);

    /// <param name="text">Whose change it was and what changed.</param>
    public static Error Stale(string text = "Somebody else changed this since you opened it.") => new(ErrorKind.Stale, "stale", text);

    public static Error Taken(string code, string text) => new(ErrorKind.Taken, code, text);

    public static Error Unavailable(string text) => new(ErrorKind.Unavailable, "unavailable", text);

    public static Error Unexpected(string traceId) => new(ErrorKind.Unexpected, traceId, "Something went wrong on our side. Nothing was saved.");

    public static Error Invalid(string field, string text) =>
        new(ErrorKind.Invalid, "invalid", text, new Dictionary<string, string[]> { [field] = [text] });

    public static Error Invalid(IReadOnlyDictionary<string, string[]> fields) =>
        new(ErrorKind.Invalid, "invalid", string.Join(" ", fields.Values.SelectMany(texts => texts)), fields);
}
