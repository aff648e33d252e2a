using System.Collections;
using System.Reflection;
using Claims.Application.Kernel;

namespace Claims.Application.Tests.Permissions;

/// <summary>Messages about nothing: every id is one that nothing has, so nothing that there is gets touched.</summary>
internal static class Harmless
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>What has a form of its own, by the parameter's name: a message whose rules of shape want another needs a line here.</summary>
    private static readonly Dictionary<string, string> Texts = new() { ["Sha256"] = new string('0', 64), ["MediaType"] = "image/png" };

    /// <summary>Empty where it can be empty.</summary>
    public static object Of(Type message) => Of(message, new Filling("", 0, false));

    /// <summary>Of more and more shapes: one of them is what the message's rules of shape want.</summary>
    public static IEnumerable<object> Shapes(Type message) =>
        from filled in new[] { false, true }
        from number in new[] { 0, 1 }
        from text in new[] { "", "x", "en", "https://a.example/x", "mail@desk.test" }
        select Of(message, new Filling(text, number, filled));

    private static object Of(Type message, Filling filling)
    {
        var made = message.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        return made.Invoke([.. made.GetParameters().Select(parameter => Argument(parameter, filling))]);
    }

    private static object? Argument(ParameterInfo parameter, Filling filling)
    {
        var type = parameter.ParameterType;
        if (type.IsValueType) return Number(type, filling);
        lock (Nullability)
            if (!filling.IsFull && Nullability.Create(parameter).WriteState == NullabilityState.Nullable) return null;
        if (type == typeof(string)) return filling.IsFull && Texts.TryGetValue(parameter.Name!, out var text) ? text : filling.Text;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));
        return type.IsAssignableTo(typeof(IEnumerable)) ? List((type.GetElementType() ?? type.GetGenericArguments()[0]), filling) : Of(type, filling);
    }

    private static object? Number(Type type, Filling filling) =>
        type == typeof(int) ? filling.Number
        : type == typeof(long) ? filling.Number * long.MaxValue
        : type.IsEnum ? Enum.ToObject(type, filling.Number)
        : type == typeof(PartialDate) ? PartialDate.Of(2025, 8, 26)
        : type == typeof(DateOnly) ? new DateOnly(2025, 8, 26)
        : type == typeof(PartialDate) ? PartialDate.Of(new DateOnly(2025, 8, 26))
        : Activator.CreateInstance(type);

    private static Array List(Type of, Filling filling)
    {
        var list = Array.CreateInstance(of, filling.IsFull ? 1 : 0);
        if (filling.IsFull) list.SetValue(of == typeof(string) ? filling.Text : of.IsValueType ? Number(of, filling) : Of(of, filling), 0);
        return list;
    }

    /// <param name="Number">0 or 1, for numbers and enumerations; 1 makes an id the highest of all.</param>
    /// <param name="IsFull">Lists have one item, and what may be left out is given.</param>
    private sealed record Filling(string Text, int Number, bool IsFull);
}
