using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>What nobody has decided yet about the origins of a claim and of its evidence.</summary>
internal sealed class LikelyOrigins(IClaimsDb db)
{
    /// <summary>Agencies that the kept pages of the claim's sources and appearances credit.</summary>
    public Task<List<OpenClaim.CreditView>> CreditsAsync(long claimId, IReadOnlyList<long> sources, CancellationToken token)
    {
        var open = db.CreditProposals.AsNoTracking().Where(credit => credit.State == ProposalState.Open);
        return open.Where(credit => credit.ClaimId == claimId).Concat(open.Where(credit => sources.Contains(credit.SourceId!.Value)))
            .OrderBy(credit => credit.Id).Select(credit => new OpenClaim.CreditView(credit.Id, credit.SourceId, credit.Name)).ToListAsync(token);
    }

    /// <summary>Pieces of evidence whose pages have nearly the same words, or credit the same agency.</summary>
    public async Task<IReadOnlyList<LikelyOne>> PairsAsync(long claimId, CancellationToken token)
    {
        var pieces = await db.Evidence.Where(piece => piece.ClaimId == claimId && piece.WithdrawnAt == null && piece.SourceId != null).OrderBy(piece => piece.Number)
            .Select(piece => new { piece.Number, SourceId = piece.SourceId!.Value }).ToListAsync(token);
        if (pieces.Count < 2) return [];
        var sources = pieces.Select(piece => piece.SourceId).Distinct().ToList();
        var alike = await db.OriginProposals.AsNoTracking()
            .Where(pair => pair.State == ProposalState.Open && sources.Contains(pair.FirstId) && sources.Contains(pair.SecondId))
            .OrderByDescending(pair => pair.Likeness).Select(pair => new { One = pair.FirstId, Other = pair.SecondId, How = pair.Likeness }).ToListAsync(token);
        var credits = await db.CreditProposals.AsNoTracking().Where(credit => credit.State == ProposalState.Open && sources.Contains(credit.SourceId!.Value))
            .OrderBy(credit => credit.Id).Select(credit => new { Source = credit.SourceId!.Value, credit.Key, credit.Name }).ToListAsync(token);
        var pairs = alike.Select(pair => (pair.One, pair.Other, How: $"have {pair.How} % of their words in common")).Concat(
            from one in credits from other in credits where one.Source < other.Source && one.Key == other.Key select (One: one.Source, Other: other.Source, How: $"both credit {one.Name}"));
        return [.. pairs.SelectMany(pair =>
            from one in pieces where one.SourceId == pair.One
            from other in pieces where other.SourceId == pair.Other
            select new LikelyOne(Math.Min(one.Number, other.Number), Math.Max(one.Number, other.Number), pair.How))];
    }

    /// <summary>Pieces of evidence that may repeat what the claim itself repeats, or may repeat; nobody has decided it.</summary>
    public async Task<IReadOnlyDictionary<int, string>> OwnWiresAsync(long claimId, CancellationToken token)
    {
        var open = db.CreditProposals.AsNoTracking().Where(credit => credit.State == ProposalState.Open);
        var ours = open.Where(credit => credit.ClaimId == claimId).Select(credit => credit.Key);
        var stated = db.Claims.Where(claim => claim.Id == claimId).SelectMany(claim => claim.Origins).Select(origin => origin.Key);
        var pieces = db.Evidence.Where(piece => piece.ClaimId == claimId && piece.WithdrawnAt == null);
        var credited = await pieces.Join(open, piece => piece.SourceId, credit => credit.SourceId, (piece, credit) => new { piece.Number, credit.Key, credit.Name })
            .Where(row => ours.Contains(row.Key) || stated.Contains(row.Key)).ToListAsync(token);
        var said = await pieces.SelectMany(piece => piece.Source!.Origins, (piece, origin) => new { piece.Number, origin.Key, origin.Name })
            .Where(row => ours.Contains(row.Key)).ToListAsync(token);
        return credited.Concat(said).GroupBy(row => row.Number).ToDictionary(rows => rows.Key, rows => rows.First().Name);
    }
}
