using System.Collections.Concurrent;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Team;
using Microsoft.AspNetCore.Identity;

namespace Claims.Blazor.Messaging;

/// <summary>Stands before <c>/_blazor</c>: members only, from our own pages only, a few connections each, and out again when they are no longer members or their session has ended.</summary>
/// <remarks>The framework opens a circuit for anybody, from any page. Every method and protocol passes here: a WebSocket over HTTP/2 is a CONNECT without an Upgrade header.</remarks>
public sealed partial class CircuitDoor(Courier courier, Supervision supervision, OwnPages ownPages, IHostApplicationLifetime lifetime, ILogger<CircuitDoor> log) : BackgroundService
{
    public const string Path = "/_blazor";

    /// <summary>Open pages of one member; a page that reconnects holds two for a moment.</summary>
    public const int MostPerMember = 20;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    private readonly ConcurrentDictionary<long, ConcurrentDictionary<string, Connection>> inside = new();

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
        connections[context.TraceIdentifier] = new Connection(StampOf(context), AppSender.SessionOf(context.User), context.Abort);
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
        if (AppSender.MemberIdOf(context.User) is not { } member || !await MayStayAsync(member, context)) return StatusCodes.Status401Unauthorized;
        return inside.GetOrAdd(member, _ => new()).Count >= MostPerMember ? StatusCodes.Status429TooManyRequests : null;
    }

    /// <summary>Cuts every connection of a session that is over; its pages find the door shut.</summary>
    public void Expel(string session)
    {
        foreach (var member in inside.Keys) Expel(member, connection => connection.Session == session);
    }

    private void Expel(long memberId, Func<Connection, bool> which)
    {
        if (!inside.TryGetValue(memberId, out var connections)) return;
        var cut = connections.Values.Where(which).ToList();
        foreach (var connection in cut) connection.Abort();
        if (cut.Count > 0) Expelled(log, memberId, cut.Count);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => supervision.RunAsync("door of circuits", Round, WalkRoundAsync, stoppingToken);

    private async Task<Result> WalkRoundAsync(CancellationToken cancel)
    {
        var members = inside.Where(member => !member.Value.IsEmpty).Select(member => member.Key).ToList();
        if (members.Count == 0) return Result.Done;
        var sessions = inside.Values.SelectMany(connections => connections.Values).Select(connection => connection.Session).OfType<string>().Distinct().ToList();
        var answer = await courier.SendAsync(new FindActiveMembers.Query(members, sessions), Caller.System, cancel);
        if (!answer.IsDone) return answer.Error;
        foreach (var member in members) Expel(member, connection => !IsGood(answer.Value, member, connection.Stamp, connection.Session));
        return Result.Done;
    }

    private async Task<bool> MayStayAsync(long member, HttpContext context)
    {
        if (AppSender.SessionOf(context.User) is not { } session) return false;
        var answer = await courier.SendAsync(new FindActiveMembers.Query([member], [session]), Caller.System, context.RequestAborted);
        return answer.IsDone && IsGood(answer.Value, member, StampOf(context), session);
    }

    private static bool IsGood(FindActiveMembers.Answer known, long member, string? stamp, string? session) =>
        known.Stamps.TryGetValue(member, out var current) && current == stamp && session is not null && !known.Ended.Contains(session);

    private static string? StampOf(HttpContext context) => context.User.FindFirst(StampClaim)?.Value;

    [LoggerMessage(LogLevel.Information, "{Count} connections of member {MemberId} were cut: the member or the session is gone.")]
    private static partial void Expelled(ILogger log, long memberId, int count);

    /// <param name="Stamp">The member's, when the cookie was made.</param>
    private sealed record Connection(string? Stamp, string? Session, Action Abort);
}
