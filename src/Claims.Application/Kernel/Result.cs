using System.Diagnostics.CodeAnalysis;

namespace Claims.Application.Kernel;

/// <summary>Done, or the one reason why not. Every message answers this or <see cref="Result{T}"/>.</summary>
public sealed record Result
{
    private Result(Error? error) => Error = error;

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsDone => Error is null;

    public static Result Done { get; } = new(null);

    public static implicit operator Result(Error error) => new(error);

    public static Result<T> Of<T>(T value) => value;
}

/// <summary>A value, or the one reason why there is none.</summary>
public sealed record Result<T>
{
    private readonly T? value;

    private Result(T? value, Error? error) => (this.value, Error) = (value, error);

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsDone => Error is null;

    /// <exception cref="InvalidOperationException">The result is an error: ask <see cref="IsDone"/> first.</exception>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"No value: {Error.Code}.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}
