using Claims.Application;
using Claims.Application.Pipeline;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Messaging;

/// <summary>Stands behind the real courier: one answer for every message, which a test may change.</summary>
internal sealed class StubMediator : IMediator
{
    public Func<object, object> Answer { get; set; } = message => throw new InvalidOperationException($"No answer for {message}.");

    /// <summary>A courier that carries to this.</summary>
    public Courier Courier()
    {
        var services = new ServiceCollection();
        services.AddClaimsApplication();
        services.AddScoped<IMediator>(_ => this);
        return services.BuildServiceProvider().GetRequiredService<Courier>();
    }

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) => Task.FromResult((TResponse)Answer(request));

    public Task<object> Send(object request, CancellationToken cancellationToken = default) => Task.FromResult(Answer(request));

    public Task Publish(object notification, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => Task.CompletedTask;
}
