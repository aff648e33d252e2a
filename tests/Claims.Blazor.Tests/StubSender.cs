using Claims.Blazor.Messaging;
using MediatR;

namespace Claims.Blazor.Tests;

/// <summary>Answers messages as a test says and remembers them; a message without an answer fails the test.</summary>
internal sealed class StubSender() : AppSender(null!, null!, null!)
{
    private readonly Dictionary<Type, Func<object, CancellationToken, Task<object>>> answers = [];

    private readonly Lock keeping = new();
    private readonly List<(object Message, Guid? Operation, CancellationToken Cancel)> sent = [];

    /// <summary>What is asked aside is answered on another thread, as in the product; else in the test's own order.</summary>
    public bool AnswersAside { get; set; }

    public IReadOnlyList<object> Sent => Kept(one => one.Message);

    public IReadOnlyList<Guid?> Operations => Kept(one => one.Operation);

    /// <summary>Beside <see cref="Sent"/>: who went away while it was answered.</summary>
    public IReadOnlyList<CancellationToken> Cancels => Kept(one => one.Cancel);

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
        lock (keeping) sent.Add((message, operationId, cancel));
        var answer = answers.GetValueOrDefault(message.GetType()) ?? throw new InvalidOperationException($"The test has no answer for {message.GetType().FullName}.");
        return (TAnswer)await answer(message, cancel);
    }

    public override Task<TAnswer> SendAsideAsync<TAnswer>(IRequest<TAnswer> query, CancellationToken cancel) =>
        AnswersAside ? base.SendAsideAsync(query, cancel) : SendAsync(query, cancel: cancel);

    private List<T> Kept<T>(Func<(object Message, Guid? Operation, CancellationToken Cancel), T> part)
    {
        lock (keeping) return sent.ConvertAll(one => part(one));
    }
}
