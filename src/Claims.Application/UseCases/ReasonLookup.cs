using Claims.Application.Domain.Desk;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases;

/// <summary>Selections and refusals take their reason from the desk's lists.</summary>
internal static class ReasonLookup
{
    /// <returns>Nothing when no reason is given or it is an active one of the list.</returns>
    public static async Task<Error?> ReasonRefusalAsync(this IClaimsDb db, ReasonKind kind, long? reasonId, string field, CancellationToken token) =>
        reasonId is { } id && !await db.Reasons.AnyAsync(reason => reason.Id == id && reason.Kind == kind && reason.IsActive, token)
            ? Error.Invalid(field, "Choose a reason from the list.")
            : null;
}
