using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.People;

/// <summary>People and organisations of whose name or alias a word begins with what was typed.</summary>
public static class FindClaimants
{
    private const int Most = 8;

    [Needs(Permission.SeeDesk)]
    public sealed record Query(string Text) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var key = LookupKey.Of(message.Text);
            if (key.Length == 0) return new List<Row>();
            var after = LookupKey.After(key);
            // A name stands once for each word of it that begins so; some rows to spare make up for that.
            var names = await db.ClaimantNames
                .Where(name => string.Compare(name.NameKey, key) >= 0 && string.Compare(name.NameKey, after) < 0)
                .OrderBy(name => name.NameKey).ThenBy(name => name.Id).Take(Most * 4)
                .Select(name => new { name.ClaimantId, name.Text, name.IsAlias })
                .ToListAsync(cancellationToken);
            var found = names.DistinctBy(name => name.ClaimantId).Take(Most).ToList();
            var ids = found.Select(name => name.ClaimantId).ToList();
            var claimants = await db.Claimants.AsNoTracking().Where(claimant => ids.Contains(claimant.Id)).ToDictionaryAsync(claimant => claimant.Id, cancellationToken);
            return found.Select(name => Shown(claimants[name.ClaimantId], name.IsAlias ? name.Text : null)).ToList();
        }

        private static Row Shown(Claimant claimant, string? alias) =>
            new(claimant.Id, claimant.Name, claimant.Kind, alias, claimant.RoleOn(null), claimant.Affiliation);
    }

    /// <param name="Alias">The other name that was found; nothing when it was the name itself.</param>
    /// <param name="Role">The present one.</param>
    public sealed record Row(long Id, string Name, ClaimantKind Kind, string? Alias, string? Role, string? Affiliation);
}
