using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Ports;

namespace Claims.Application.UseCases.Publishing;

/// <summary>What every change of a publication does around the one method that it calls: load it with its claim, which keeps the history, ask, compare, save.</summary>
internal sealed class PublicationChange(IClaimsDb db, ClaimChange change)
{
    public Act Act(string? why = null) => change.Act(why);

    /// <param name="step">Calls one method of the publication.</param>
    /// <param name="seenVersion">The publication's version that the caller saw; nothing for what must work at once.</param>
    public async Task<Result> RunAsync(long claimId, Func<Publication, Claim, Result> step, CancellationToken token, int? seenVersion = null)
    {
        // Without a publication the machine refuses by name, so it is asked all the same.
        var publication = await db.LoadPublicationAsync(claimId, token) ?? new Publication(claimId);
        return await change.RunAsync(claimId, claim => step(publication, claim), token, seenVersion is { } seen ? (_ => publication.Version, seen) : null);
    }
}
