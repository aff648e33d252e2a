using System.Globalization;
using System.Security.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;

namespace Claims.Blazor.Messaging;

/// <summary>The pages' only way into the core: sends a message on behalf of whoever is signed in, each in a scope of its own.</summary>
public class AppSender(Courier courier, AuthenticationStateProvider authentication, IHttpContextAccessor http)
{
    /// <summary>Answers what the message answers; throws only when <paramref name="cancel"/> was cancelled.</summary>
    /// <param name="message">A command or a query.</param>
    /// <param name="operationId">The intent of a command: sent again under the same id it has no second effect.</param>
    public virtual async Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> message, Guid? operationId = null, CancellationToken cancel = default) =>
        await courier.SendAsync(message, await CallerAsync(operationId), cancel);

    /// <summary>For what ranks or reads much: the page is drawn, and answers keys, meanwhile.</summary>
    /// <remarks>SQLite and the index keep whoever asks until they have the answer; in the circuit's own order nothing else would happen until then.</remarks>
    /// <inheritdoc cref="SendAsync"/>
    public virtual Task<TAnswer> SendAsideAsync<TAnswer>(IRequest<TAnswer> query, CancellationToken cancel) => Task.Run(() => SendAsync(query, cancel: cancel), cancel);

    private async Task<Caller> CallerAsync(Guid? operationId)
    {
        var operation = operationId ?? Caller.NewOperation();
        return MemberIdOf(await PrincipalAsync()) is { } id ? Caller.Member(id, operation) : Caller.Nobody with { OperationId = operation };
    }

    // Within a circuit the request is the connection's, as old as the circuit; the circuit keeps its own principal.
    private async Task<ClaimsPrincipal> PrincipalAsync() =>
        http.HttpContext is { } context && !context.Request.Path.StartsWithSegments(CircuitDoor.Path)
            ? context.User
            : (await authentication.GetAuthenticationStateAsync()).User;

    /// <returns>Nothing for who is not signed in.</returns>
    internal static long? MemberIdOf(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <returns>Nothing for who is not signed in.</returns>
    internal static string? SessionOf(ClaimsPrincipal principal) => principal.FindFirstValue(EndedSession.Carried);
}
