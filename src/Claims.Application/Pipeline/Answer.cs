using System.Reflection;
using System.Text.Json;
using Claims.Application.Kernel;

namespace Claims.Application.Pipeline;

/// <summary>What behaviours must be able to do with any answer, <see cref="Result"/> or <see cref="Result{T}"/>: they carry no constraint that would tell the compiler.</summary>
internal static class Answer<TAnswer>
{
    /// <exception cref="TypeInitializationException">Start-up refuses messages that answer something else, so this is not seen.</exception>
    static Answer()
    {
        Fail = typeof(TAnswer).GetMethod("op_Implicit", [typeof(Error)])!.CreateDelegate<Func<Error, TAnswer>>();
        ErrorOf = typeof(TAnswer).GetProperty(nameof(Result.Error))!.GetMethod!.CreateDelegate<Func<TAnswer, Error?>>();
        (ToJson, FromJson) = typeof(TAnswer) == typeof(Result)
            ? (_ => null, _ => (TAnswer)(object)Result.Done)
            : Storing(typeof(TAnswer).GetGenericArguments()[0]);
    }

    public static Func<Error, TAnswer> Fail { get; }

    public static Func<TAnswer, Error?> ErrorOf { get; }

    /// <summary>The value of a done answer; nothing for an answer without one.</summary>
    public static Func<TAnswer, string?> ToJson { get; }

    public static Func<string?, TAnswer> FromJson { get; }

    private static (Func<TAnswer, string?>, Func<string?, TAnswer>) Storing(Type value)
    {
        var methods = typeof(Answers).GetMethods(BindingFlags.Static | BindingFlags.NonPublic).ToDictionary(method => method.Name, method => method.MakeGenericMethod(value));
        return (methods["Write"].CreateDelegate<Func<TAnswer, string?>>(), methods["Read"].CreateDelegate<Func<string?, TAnswer>>());
    }
}

file static class Answers
{
    internal static string? Write<T>(Result<T> answer) => JsonSerializer.Serialize(answer.Value);

    internal static Result<T> Read<T>(string? json) => JsonSerializer.Deserialize<T>(json!)!;
}
