using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Team;
using MediatR;

namespace Claims.Infrastructure.Demonstration;

/// <summary>Sends the sample desk's messages as its members, and knows the keys behind the names.</summary>
internal sealed class Hands(Courier courier, TimeProvider clock)
{
    private readonly Dictionary<string, long> members = [];

    public Dictionary<string, long> Claimants { get; } = [];

    public Dictionary<string, long> Reasons { get; } = [];

    public Dictionary<string, long> Ratings { get; } = [];

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task ReadNamesAsync(CancellationToken token)
    {
        foreach (var member in await ReadAsync(new ListMembers.Query(), token)) members[member.Email.Split('@')[0]] = member.Id;
        foreach (var reason in await ReadAsync(new ListReasons.Query(), token)) Reasons.TryAdd(reason.Name, reason.Id);
        foreach (var row in await ReadAsync(new RatingsToGive.Query(), token)) Ratings[row.Rating.Name] = row.Rating.Id;
    }

    /// <exception cref="InvalidOperationException">The message was refused.</exception>
    public async Task<T> ReadAsync<T>(IRequest<Result<T>> message, CancellationToken token) => Done(await courier.SendAsync(message, Caller.System, token), "read");

    /// <inheritdoc cref="ReadAsync{T}(IRequest{Result{T}}, CancellationToken)"/>
    public async Task<T> ReadAsync<T>(string who, IRequest<Result<T>> message, CancellationToken token) =>
        Done(await courier.SendAsync(message, Caller.Member(members[who]), token), "read");

    /// <param name="who">The part of the e-mail address before the @.</param>
    /// <param name="step">Unique; the same step has the same operation id for ever, so that playing again repeats nothing.</param>
    /// <inheritdoc cref="ReadAsync{T}(IRequest{Result{T}}, CancellationToken)" path="/exception"/>
    public async Task<T> DoAsync<T>(string who, string step, ICommand<T> message, CancellationToken token) =>
        Done(await courier.SendAsync(message, Caller.Member(members[who], OperationOf(step)), token), step);

    /// <inheritdoc cref="DoAsync{T}"/>
    public async Task DoAsync(string who, string step, ICommand message, CancellationToken token) =>
        Done((await courier.SendAsync(message, Caller.Member(members[who], OperationOf(step)), token)).With(true), step);

    private static Guid OperationOf(string step) => new(LookupKey.Hash("sample desk: " + step).AsSpan(0, 16));

    private static T Done<T>(Result<T> result, string step) => result.IsDone
        ? result.Value
        : throw new InvalidOperationException($"The sample desk stopped at \"{step}\": {result.Error.Code} {result.Error.Text}");
}
