using Claims.Application.Kernel;

namespace Claims.Blazor.Api;

/// <summary>Errors of the core as problem details (RFC 9457).</summary>
internal static class ErrorAnswers
{
    public static IResult ToProblem(this Error error) => error.Kind == ErrorKind.Invalid
        ? Results.ValidationProblem(error.Fields?.ToDictionary() ?? [], error.Text)
        : Results.Problem(error.Text, statusCode: StatusOf(error.Kind), extensions: new Dictionary<string, object?> { ["code"] = error.Code });

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.NotAllowed => StatusCodes.Status403Forbidden,
        ErrorKind.Stale or ErrorKind.Taken => StatusCodes.Status409Conflict,
        ErrorKind.Refused => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
