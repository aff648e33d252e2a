using Claims.Application.Domain.Desk;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Intake;

/// <summary>What previewing and recording pasted rows share.</summary>
internal static class PastedRows
{
    private const int Chunk = 500;

    public static void Check<T>(AbstractValidator<T> rules, System.Linq.Expressions.Expression<Func<T, string>> text) => rules.RuleFor(text)
        .Cascade(CascadeMode.Stop)
        .Must(pasted => !string.IsNullOrWhiteSpace(pasted)).WithMessage("Paste some rows first.")
        .Must(pasted => pasted.Length <= Limits.PastedText).WithMessage($"This is too much at once: at most {Limits.PastedText:N0} characters.")
        .Must(pasted => PastedSheet.Read(pasted).Rows.Count <= Limits.PastedRows).WithMessage($"At most {Limits.PastedRows} rows at a time.");

    public static async Task<string> DeskLanguageAsync(this IClaimsDb db, CancellationToken token) =>
        await db.Settings.Where(settings => settings.Id == DeskSettings.OnlyId).Select(settings => settings.Language).FirstOrDefaultAsync(token) is { Length: > 0 } language ? language : "en";

    /// <returns>The claimants on record who have one of these names or aliases, by lookup key.</returns>
    public static async Task<Dictionary<string, long>> ClaimantIdsAsync(this IClaimsDb db, IEnumerable<string> names, CancellationToken token)
    {
        var found = new Dictionary<string, long>();
        foreach (var keys in names.Distinct().Where(key => key.Length > 0).Chunk(Chunk))
        {
            var rows = await db.ClaimantNames.Where(name => keys.Contains(name.NameKey))
                .OrderBy(name => name.IsAlias).ThenBy(name => name.ClaimantId)
                .Select(name => new { name.NameKey, name.Text, name.ClaimantId })
                .ToListAsync(token);
            // The key of a later word ("myung" of "Lee Jae Myung") is not the whole name.
            foreach (var row in rows.Where(row => LookupKey.Of(row.Text) == row.NameKey)) found.TryAdd(row.NameKey, row.ClaimantId);
        }
        return found;
    }

    /// <returns>The newest claim on record with each of these statements, by lookup key.</returns>
    public static async Task<Dictionary<string, long>> SameStatementsAsync(this IClaimsDb db, IEnumerable<string> statements, CancellationToken token)
    {
        var found = new Dictionary<string, long>();
        foreach (var keys in statements.Select(LookupKey.Of).Distinct().Where(key => key.Length > 0).Chunk(Chunk))
            foreach (var row in await db.Claims.Where(claim => keys.Contains(claim.StatementKey)).GroupBy(claim => claim.StatementKey)
                         .Select(same => new { same.Key, Number = same.Max(claim => claim.Id) }).ToListAsync(token))
                found[row.Key] = row.Number;
        return found;
    }
}
