using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases;

/// <summary>What every change of a claim does around the one method that it calls: load, ask the domain, compare what the caller saw, save.</summary>
internal sealed class ClaimChange(IClaimsDb db, ICurrentMember me, TimeProvider clock)
{
    public Act Act(string? why = null) => new(me.Id, clock.GetUtcNow(), why);

    /// <param name="change">Calls one method of the claim.</param>
    /// <param name="seen">The part that is overwritten, and what the caller saw there: its version, or itself; nothing for what only adds.</param>
    public async Task<Result> RunAsync(long claimId, Func<Claim, Result> change, CancellationToken token, (Func<Claim, object?> Part, object? Value)? seen = null) =>
        (await RunAsync(claimId, claim => Task.FromResult(change(claim).With(true)), token, seen)).Plain();

    /// <inheritdoc cref="RunAsync(long, Func{Claim, Result}, CancellationToken, ValueTuple{Func{Claim, object}, object}?)"/>
    public async Task<Result<T>> RunAsync<T>(long claimId, Func<Claim, Task<Result<T>>> change, CancellationToken token, (Func<Claim, object?> Part, object? Value)? seen = null)
    {
        if (await db.LoadClaimAsync(claimId, token) is not { } claim) return Error.NotFound("claim");
        var before = seen?.Part(claim);
        var result = await change(claim);
        // A refusal of the domain says more than "stale", so it goes first; nothing is saved in either case.
        if (!result.IsDone) return result;
        if (!Equals(before, seen?.Value)) return await StaleAsync(claimId, token);
        await db.SaveChangesAsync(token);
        return result;
    }

    /// <summary>Whose change it was, for the banner; what changed stands in the feed below it.</summary>
    private async Task<Error> StaleAsync(long claimId, CancellationToken token)
    {
        var last = await db.History.AsNoTracking().Where(entry => entry.ClaimId == claimId).OrderByDescending(entry => entry.Id)
            .Select(entry => new { entry.What, Name = db.Members.Where(member => member.Id == entry.MemberId).Select(member => member.Name).FirstOrDefault() })
            .FirstOrDefaultAsync(token);
        return Error.Stale(last?.Name is { } name ? $"{name} changed this claim since you opened it." : "This claim changed since you opened it.");
    }
}
