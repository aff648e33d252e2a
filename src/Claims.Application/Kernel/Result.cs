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

    /// <summary>The value where all went well.</summary>
    public Result<T> With<T>(T value) => Error is null ? value : Error;
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

    public Result<TNext> Map<TNext>(Func<T, TNext> next) => Error is null ? next(value!) : Error;

    /// <summary>Forgets the value.</summary>
    public Result Plain() => Error is null ? Result.Done : Error;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}
