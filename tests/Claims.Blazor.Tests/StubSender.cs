using Claims.Blazor.Messaging;
using MediatR;

namespace Claims.Blazor.Tests;

/// <summary>Answers messages as a test says and remembers them; a message without an answer fails the test.</summary>
internal sealed class StubSender() : AppSender(null!, null!, null!)
{
    private readonly Dictionary<Type, Func<object, CancellationToken, Task<object>>> answers = [];

    public List<object> Sent { get; } = [];

    public List<Guid?> Operations { get; } = [];

    /// <summary>Beside <see cref="Sent"/>: who went away while it was answered.</summary>
    public List<CancellationToken> Cancels { get; } = [];

    public void On<TMessage>(Func<TMessage, object> answer) => answers[typeof(TMessage)] = (message, _) => Task.FromResult(answer((TMessage)message));

    /// <summary>Answers when the returned source is completed: for what happens meanwhile.</summary>
    public TaskCompletionSource<object> Hold<TMessage>()
    {
        var source = new TaskCompletionSource<object>();
        answers[typeof(TMessage)] = (_, cancel) => source.Task.WaitAsync(cancel);
        return source;
    }

    public override async Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> message, Guid? operationId = null, CancellationToken cancel = default)
    {
        Sent.Add(message);
        Operations.Add(operationId);
        Cancels.Add(cancel);
        var answer = answers.GetValueOrDefault(message.GetType()) ?? throw new InvalidOperationException($"The test has no answer for {message.GetType().FullName}.");
        return (TAnswer)await answer(message, cancel);
    }
}
