using System.Collections;
using System.Reflection;

namespace Claims.Application.Tests.Permissions;

/// <summary>Messages about nothing: every number is 0, every text and list is empty, so nothing that there is gets touched.</summary>
internal static class Harmless
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static object Of(Type message)
    {
        var made = message.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        return made.Invoke([.. made.GetParameters().Select(Argument)]);
    }

    private static object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsValueType) return Activator.CreateInstance(type);
        lock (Nullability)
            if (Nullability.Create(parameter).WriteState == NullabilityState.Nullable) return null;
        if (type == typeof(string)) return "";
        return type.IsAssignableTo(typeof(IEnumerable)) ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : Of(type);
    }
}
