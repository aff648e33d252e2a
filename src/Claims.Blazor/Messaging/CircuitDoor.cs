using System.Collections.Concurrent;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Team;

namespace Claims.Blazor.Messaging;

/// <summary>Stands before <c>/_blazor</c>: members only, from our own pages only, a few connections each, and out again when they are no longer members.</summary>
/// <remarks>The framework opens a circuit for anybody, from any page. Every method and protocol passes here: a WebSocket over HTTP/2 is a CONNECT without an Upgrade header.</remarks>
public sealed partial class CircuitDoor(Courier courier, Supervision supervision, OwnPages ownPages, IHostApplicationLifetime lifetime, ILogger<CircuitDoor> log) : BackgroundService
{
    public const string Path = "/_blazor";

    /// <summary>Open pages of one member; a page that reconnects holds two for a moment.</summary>
    public const int MostPerMember = 20;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<long, ConcurrentDictionary<string, Action>> inside = new();

    /// <summary>Open connections of one member.</summary>
    public int CountOf(long memberId) => inside.TryGetValue(memberId, out var connections) ? connections.Count : 0;

    /// <summary>Lets a request pass, or answers 401, 403, 429 or 503 before any circuit exists.</summary>
    public async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (await RefusalAsync(context) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }
        var connections = inside[AppSender.MemberIdOf(context.User)!.Value];
        connections[context.TraceIdentifier] = context.Abort;
        try
        {
            await next(context);
        }
        finally
        {
            connections.TryRemove(context.TraceIdentifier, out _);
        }
    }

    private async Task<int?> RefusalAsync(HttpContext context)
    {
        // Pages would come back at once while the host stops, and hold it for as long as it waits.
        if (lifetime.ApplicationStopping.IsCancellationRequested) return StatusCodes.Status503ServiceUnavailable;
        if (!ownPages.Sent(context.Request)) return StatusCodes.Status403Forbidden;
        if (AppSender.MemberIdOf(context.User) is not { } member || !await IsActiveAsync(member, context.RequestAborted)) return StatusCodes.Status401Unauthorized;
        return inside.GetOrAdd(member, _ => new()).Count >= MostPerMember ? StatusCodes.Status429TooManyRequests : null;
    }

    /// <summary>Cuts every connection of a member; the pages then find the door shut.</summary>
    public void Expel(long memberId)
    {
        if (!inside.TryGetValue(memberId, out var connections)) return;
        foreach (var abort in connections.Values) abort();
        Expelled(log, memberId, connections.Count);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => supervision.RunAsync("door of circuits", Round, WalkRoundAsync, stoppingToken);

    private async Task<Result> WalkRoundAsync(CancellationToken cancel)
    {
        var members = inside.Where(member => !member.Value.IsEmpty).Select(member => member.Key).ToList();
        if (members.Count == 0) return Result.Done;
        var answer = await courier.SendAsync(new FindActiveMembers.Query(members), Caller.System, cancel);
        if (!answer.IsDone) return answer.Error;
        foreach (var member in members.Where(member => !answer.Value.Contains(member))) Expel(member);
        return Result.Done;
    }

    private async Task<bool> IsActiveAsync(long member, CancellationToken cancel)
    {
        var answer = await courier.SendAsync(new FindActiveMembers.Query([member]), Caller.System, cancel);
        return answer.IsDone && answer.Value.Contains(member);
    }

    [LoggerMessage(LogLevel.Information, "Member {MemberId} is no longer active: {Count} connections were cut.")]
    private static partial void Expelled(ILogger log, long memberId, int count);
}
