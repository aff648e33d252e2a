using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Ratings;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>What every change of scales, lists and settings does around the one method that it calls.</summary>
internal sealed class DeskChange(IClaimsDb db, ICurrentMember me, TimeProvider clock)
{
    /// <summary>By nobody when the product prepares its own desk.</summary>
    public Act Act() => new(me.IsKnown ? me.Id : null, clock.GetUtcNow());

    /// <summary>The one row; start-up has made it.</summary>
    public Task<DeskSettings> SettingsAsync(CancellationToken token) => db.Settings.FirstAsync(settings => settings.Id == DeskSettings.OnlyId, token);

    /// <inheritdoc cref="OfScaleAsync{T}"/>
    public async Task<Result> OfScaleAsync(long scaleId, Func<RatingScale, Result> change, CancellationToken token) =>
        (await OfScaleAsync<bool>(scaleId, scale => change(scale) is { IsDone: false } refused ? refused.Error : true, token)) is { IsDone: false } failed
            ? failed.Error
            : Result.Done;

    /// <summary>Loads the scale with every version of every rating, changes it and saves.</summary>
    public async Task<Result<T>> OfScaleAsync<T>(long scaleId, Func<RatingScale, Result<T>> change, CancellationToken token)
    {
        if (await db.Scales.Include(scale => scale.Ratings).FirstOrDefaultAsync(scale => scale.Id == scaleId, token) is not { } found) return Error.NotFound("rating scale");
        var result = change(found);
        if (result.IsDone) await db.SaveChangesAsync(token);
        return result;
    }

    /// <summary>Changes an entry of the lists and writes that into the desk's history: the lists have none of their own.</summary>
    /// <param name="change">Answers what happened, for the history; nothing when there is nothing to write.</param>
    /// <param name="seenVersion">The version that the caller saw; nothing for what does not overwrite.</param>
    public async Task<Result> OfReasonAsync(
        long reasonId, Func<Reason, Task<Result<Happened?>>> change, CancellationToken token, int? seenVersion = null)
    {
        if (await db.Reasons.FirstOrDefaultAsync(reason => reason.Id == reasonId, token) is not { } found) return Error.NotFound("reason");
        var version = found.Version;
        var result = await change(found);
        if (!result.IsDone) return result.Error;
        if (seenVersion is { } seen && seen != version) return Error.Stale("Somebody else changed this reason.");
        if (result.Value is { } happened) await NoteAsync(happened, token);
        await db.SaveChangesAsync(token);
        return Result.Done;
    }

    public async Task NoteAsync(Happened happened, CancellationToken token) => (await SettingsAsync(token)).Note(Act(), happened.What, [.. happened.Changes]);
}

/// <summary>A row of the desk's history to be.</summary>
internal sealed record Happened(string What, params IReadOnlyList<FieldChange> Changes);
