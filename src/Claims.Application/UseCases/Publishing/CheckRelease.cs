using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Ports;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Puts an approved verdict before the public as the next revision; the gate is evaluated again, now.</summary>
internal sealed class CheckRelease(IClaimsDb db, GateReading gates, CheckComposer composer)
{
    public async Task<Result> ReleaseAsync(Claim claim, IReadOnlyList<WarningAnswer> answers, Act act, CancellationToken token)
    {
        if (claim.ApprovedProposal is not { } approved) return Error.Refused("publish.not-approved", "Only an approved verdict can be published.");
        var gate = await gates.OfAsync(claim, approved.Text, token);
        var publication = await db.LoadPublicationAsync(claim.Id, token);
        if (publication is null) db.Publications.Add(publication = new Publication(claim.Id));
        return publication.Publish(claim, await composer.ComposeAsync(claim, approved.Text, gate, token), gate, act, answers);
    }
}
