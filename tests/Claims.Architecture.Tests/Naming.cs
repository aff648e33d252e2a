using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace Claims.Architecture.Tests;

/// <summary>What a type names: in its shape, in its attributes and in the bodies of its methods. What is nested in it (a handler, a lambda) counts as its own.</summary>
internal static class Naming
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static readonly ConcurrentDictionary<Type, IReadOnlySet<MemberInfo>> Known = new();

    /// <summary>The types, and the members of other types, that it names.</summary>
    public static IReadOnlySet<MemberInfo> MembersIn(Type type) => Known.GetOrAdd(type, known => Of(known).ToHashSet());

    public static IReadOnlySet<Type> TypesIn(Type type) =>
        MembersIn(type).SelectMany(member => member as Type is { } named ? [named] : Parts(member.DeclaringType)).ToHashSet();

    private static IEnumerable<MemberInfo> Of(Type type) =>
    [
        .. Parts(type.BaseType),
        .. type.GetInterfaces().SelectMany(Parts),
        .. Attributes(type),
        .. type.GetFields(Own).SelectMany(field => Parts(field.FieldType).Concat(Attributes(field))),
        .. type.GetProperties(Own).SelectMany(property => Parts(property.PropertyType).Concat(Attributes(property))),
        .. type.GetConstructors(Own).SelectMany(OfMethod),
        .. type.GetMethods(Own).SelectMany(method => OfMethod(method).Concat(Parts(method.ReturnType))),
        .. type.GetNestedTypes(Own).SelectMany(Of),
    ];

    private static IEnumerable<MemberInfo> OfMethod(MethodBase method) =>
        [.. Attributes(method), .. method.GetParameters().SelectMany(parameter => Parts(parameter.ParameterType)), .. OfBody(method)];

    private static IEnumerable<MemberInfo> Attributes(MemberInfo member) => member.GetCustomAttributesData()
        .SelectMany(attribute => Parts(attribute.AttributeType).Concat(attribute.ConstructorArguments.Select(argument => argument.Value).OfType<Type>().SelectMany(Parts)));

    private static IEnumerable<MemberInfo> OfBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) yield break;
        var found = body.LocalVariables.SelectMany(local => Parts(local.LocalType)).Concat(Tokens(method, body.GetILAsByteArray()!).SelectMany(Named));
        foreach (var named in found) yield return named;
        foreach (var clause in body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause))
            foreach (var named in Parts(clause.CatchType))
                yield return named;
    }

    private static IEnumerable<MemberInfo> Named(MemberInfo member) => member switch
    {
        Type type => Parts(type),
        MethodInfo { IsGenericMethod: true } method => [method, .. method.GetGenericArguments().SelectMany(Parts)],
        _ => [member],
    };

    // ECMA-335, partition III: an instruction is its code and an operand whose size the code tells.
    private static IEnumerable<MemberInfo> Tokens(MethodBase method, byte[] il)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE) value = (short)(0xFE00 | il[at++]);
            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod)!;
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsGenericParameter: true } or { IsFunctionPointer: true } => [],
        { IsConstructedGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };
}
