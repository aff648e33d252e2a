using System.Collections.Concurrent;

namespace Claims.Application.Pipeline;

/// <summary>What a message is called in history, logs and figures: the sentence that its use case is named by.</summary>
internal static class MessageName
{
    private static readonly ConcurrentDictionary<Type, string> Known = new();

    public static string Of(Type message) => Known.GetOrAdd(message, type => type.DeclaringType?.Name ?? type.Name);
}
