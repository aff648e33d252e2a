using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Pipeline;

/// <summary>The only door: carries one message through the pipeline in a scope of its own, so that no two messages share a database context.</summary>
public sealed class Courier(IServiceScopeFactory scopes)
{
    /// <summary>Answers what the message answers; throws only when <paramref name="cancel"/> was cancelled.</summary>
    public async Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> message, Caller caller, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMember>().CalledBy(caller);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, cancel);
    }
}
