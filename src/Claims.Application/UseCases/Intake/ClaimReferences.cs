using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Intake;

/// <summary>What a claim points to has to be there: people, reasons, pictures. Topics are made by naming them.</summary>
internal static class ClaimReferences
{
    // SQL Server takes 2,100 parameters in one statement; a paste can name thousands of topics.
    private const int Chunk = 500;

    public const string StillToCome = "This day is still to come: when was it said?";

    public static async Task<Error?> PeopleRefusalAsync(this IClaimsDb db, Circumstances known, CancellationToken token)
    {
        if (!await db.Claimants.AnyAsync(claimant => claimant.Id == known.ClaimantId, token))
            return Error.Invalid($"{nameof(Circumstances)}.{nameof(known.ClaimantId)}", "This claimant is not on record: choose one, or add a new one.");
        return known.AttributedToId is { } id && !await db.Claimants.AnyAsync(claimant => claimant.Id == id, token)
            ? Error.Invalid($"{nameof(Circumstances)}.{nameof(known.AttributedToId)}", "This person is not on record: choose one, or add a new one.")
            : null;
    }

    /// <summary>Nobody said it on a day that is still to come. One day of grace: where the desk is, it may be tomorrow already.</summary>
    public static Error? NotYetSaid(Circumstances known, DateTimeOffset now) =>
        known.SaidOn is { } said && said.Earliest > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1)
            ? Error.Invalid($"{nameof(Circumstances)}.{nameof(known.SaidOn)}", StillToCome)
            : null;

    public static Task<Error?> SelectionRefusalAsync(this IClaimsDb db, long? reasonId, CancellationToken token) =>
        db.ReasonRefusalAsync(ReasonKind.Selection, reasonId, $"{nameof(Handling)}.{nameof(Handling.SelectionReasonId)}", token);

    /// <param name="field">The name of the appearance in the message.</param>
    public static async Task<Error?> PictureRefusalAsync(this IClaimsDb db, AppearanceFacts facts, string field, CancellationToken token) =>
        facts.PictureFile is { } sha && !await db.Files.AnyAsync(file => file.Sha256 == sha, token)
            ? Error.Invalid($"{field}.{nameof(facts.PictureFile)}", "This picture did not arrive: choose it again.")
            : null;

    /// <returns>The key of each named topic, new ones included, by <see cref="LookupKey"/>.</returns>
    public static async Task<IReadOnlyDictionary<string, long>> TopicIdsAsync(this IClaimsDb db, IEnumerable<string> names, CancellationToken token)
    {
        var wanted = names.DistinctBy(LookupKey.Of).ToDictionary(LookupKey.Of);
        var found = new Dictionary<string, long>();
        foreach (var keys in wanted.Keys.Chunk(Chunk))
            foreach (var topic in await db.Topics.AsNoTracking().Where(topic => keys.Contains(topic.NameKey)).ToListAsync(token))
                found[topic.NameKey] = topic.Id;
        var added = wanted.Where(name => !found.ContainsKey(name.Key)).Select(name => new Topic(name.Value)).ToList();
        if (added.Count == 0) return found;
        db.Topics.AddRange(added);
        await db.SaveChangesAsync(token);
        foreach (var topic in added) found[topic.NameKey] = topic.Id;
        return found;
    }
}
