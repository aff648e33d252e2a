using System.Reflection;
using Claims.Application.Kernel;
using MediatR;

namespace Claims.Application.Pipeline;

/// <summary>What every message must be; start-up stops on one that is not.</summary>
public static class MessageRules
{
    private static readonly Type[] Declarations = [typeof(NeedsAttribute), typeof(AnyMemberAttribute), typeof(AnyoneAttribute), typeof(SystemOnlyAttribute)];

    /// <summary>The access declarations on a message; a sound message has one.</summary>
    public static IReadOnlyList<Attribute> AccessOf(Type message) =>
        [.. message.GetCustomAttributes().Where(attribute => Declarations.Contains(attribute.GetType()))];

    /// <summary>Every message in an assembly.</summary>
    public static IReadOnlyList<Type> MessagesIn(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IBaseRequest)))];

    /// <summary>What is wrong with a message, in words; empty when it is sound.</summary>
    public static IReadOnlyList<string> FaultsOf(Type message)
    {
        var faults = new List<string>();
        var answers = message.GetInterfaces().Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequest<>)).ToList();
        if (answers.Count != 1 || !IsResult(answers[0].GetGenericArguments()[0])) faults.Add($"{message.FullName} does not answer a Result.");
        if (AccessOf(message).Count != 1) faults.Add($"{message.FullName} has {AccessOf(message).Count} access declarations instead of one.");
        return faults;
    }

    /// <exception cref="InvalidOperationException">A message is not what it must be.</exception>
    internal static void Require(IEnumerable<Type> messages)
    {
        var faults = messages.SelectMany(FaultsOf).ToList();
        if (faults.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    private static bool IsResult(Type answer) =>
        answer == typeof(Result) || (answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Result<>));
}
