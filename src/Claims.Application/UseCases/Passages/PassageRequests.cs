using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Passages;

/// <summary>Asks for passages to be looked for in what is kept of their sources, in the transaction that gave the reason.</summary>
internal sealed class PassageRequests(IClaimsDb db)
{
    /// <summary>Of a piece that was just added or changed; one without a passage is passed over.</summary>
    public async Task AskAsync(Evidence piece, DateTimeOffset now, CancellationToken token)
    {
        var known = piece.Id == 0 ? null : await db.PassageChecks.FirstOrDefaultAsync(check => check.EvidenceId == piece.Id, token);
        if (known is not null) known.Again(now);
        else if (piece is { Passage: not null, IsSearch: false }) db.PassageChecks.Add(PassageCheck.Of(piece, now));
    }

    /// <summary>Of everything that is quoted from a page whose words are kept from now on.</summary>
    public async Task AskAsync(Snapshot snapshot, DateTimeOffset now, CancellationToken token)
    {
        var checks = await db.PassageChecks
            .Where(check => check.Evidence!.SourceId == snapshot.SourceId || (snapshot.UrlHash != null && check.Evidence!.Source!.UrlHash == snapshot.UrlHash)).ToListAsync(token);
        foreach (var check in checks) check.Again(now);
    }
}
