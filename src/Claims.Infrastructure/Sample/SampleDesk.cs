using Claims.Application.Domain.History;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Sample;

/// <summary>Fills a development database with varied claims in all stages, for looking and measuring. The same seed makes the same claims.</summary>
/// <remarks>The one door beside the pipeline: aggregates through their own methods, saved many at a time and, on SQLite, without waiting for the disk.</remarks>
public sealed class SampleDesk(ClaimsDbContext db, TimeProvider clock)
{
    private const int Batch = 250;
    private const int Seed = 20250825;

    private static readonly TimeSpan Span = TimeSpan.FromDays(3 * 365);

    /// <param name="claims">How many to add.</param>
    /// <param name="progress">Is told how many there are so far.</param>
    /// <exception cref="InvalidOperationException">The desk has no settings yet.</exception>
    public async Task FillAsync(int claims, Action<int> progress, CancellationToken cancel = default)
    {
        await db.OpenForBulkAsync(cancel);
        var random = new Random(Seed);
        var end = clock.GetUtcNow();
        var setting = await SampleSetting.PrepareAsync(db, claims, random, new Act(null, end - Span), cancel);
        for (var made = 0; made < claims;)
        {
            var size = Math.Min(Batch, claims - made);
            var lives = new List<SampleLife>(size);
            // Life goes on for up to eight days after recording: nothing may lie in the future.
            for (var i = 0; i < size; i++, made++)
                lives.Add(new SampleLife(setting, random, end - (Span * (1 - ((double)made / claims))) - TimeSpan.FromDays(9), isRecent: made >= claims * 0.85));
            await SaveAsync(setting, lives, random, cancel);
            progress(made);
        }
    }

    private async Task SaveAsync(SampleSetting setting, List<SampleLife> lives, Random random, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // Known to the tracker first, so that adding the claim does not add them again.
        foreach (var source in lives.SelectMany(life => life.Claim.Evidence).Select(piece => piece.Source).OfType<Application.Domain.Sources.Source>().Distinct())
            db.Entry(source).State = EntityState.Unchanged;
        db.Claims.AddRange(lives.Select(life => life.Claim));
        await db.SaveChangesAsync(cancel);
        // A check carries its claim's number, and so does a merge: both need what the database has just given.
        foreach (var life in lives.Where(life => life.Ending is SampleEnding.Live or SampleEnding.Held or SampleEnding.Withdrawn))
            db.Publications.Add(SamplePublishing.Publish(setting, life));
        Merge(lives, random);
        await db.SaveChangesAsync(cancel);
    }

    private static void Merge(List<SampleLife> lives, Random random)
    {
        var open = lives.FindAll(life => life.Ending is not (SampleEnding.Merged or SampleEnding.Declined));
        foreach (var life in lives.Where(life => life.Ending == SampleEnding.Merged && open.Count > 0))
            if (life.Claim.MergeInto(open[random.Next(open.Count)].Claim, life.ByEditor("The same statement in other words.")) is { IsDone: false } refused)
                throw new InvalidOperationException($"The domain refuses a sample merge: {refused.Error.Text}");
    }
}
