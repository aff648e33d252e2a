using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.People;

/// <summary>The people and organisations on record, by name.</summary>
public static class ListClaimants
{
    /// <param name="Text">The beginning of a word of a name or alias; everybody when empty.</param>
    /// <param name="Number">The page, from 1.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(string Text, int Number, int Size) : IQuery<Page<Row>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules()
        {
            RuleFor(message => message.Size).InclusiveBetween(1, Page<Row>.MaxSize);
            RuleFor(message => message.Number).Must((message, number) => number >= 1 && (long)number * message.Size <= Page<Row>.CountCap + message.Size)
                .WithMessage("Lists end there: find a name by its beginning instead.");
        }
    }

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Page<Row>>>
    {
        public async Task<Result<Page<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var claimants = Found(LookupKey.Of(message.Text));
            var total = await claimants.Take(Page<Row>.CountCap).CountAsync(cancellationToken);
            var page = await claimants
                .OrderBy(claimant => claimant.NameKey).ThenBy(claimant => claimant.Id)
                .Skip((message.Number - 1) * message.Size).Take(message.Size)
                .Select(claimant => new
                {
                    Claimant = claimant,
                    Claims = db.Claims.Where(claim => claim.ClaimantId == claimant.Id).Take(Page<Row>.CountCap).Count(),
                })
                .ToListAsync(cancellationToken);
            return new Page<Row>([.. page.Select(row => Shown(row.Claimant, row.Claims))], total);
        }

        private IQueryable<Claimant> Found(string key)
        {
            if (key.Length == 0) return db.Claimants.AsNoTracking();
            var after = LookupKey.After(key);
            var ids = db.ClaimantNames.Where(name => string.Compare(name.NameKey, key) >= 0 && string.Compare(name.NameKey, after) < 0).Select(name => name.ClaimantId);
            return db.Claimants.AsNoTracking().Where(claimant => ids.Contains(claimant.Id));
        }

        private static Row Shown(Claimant claimant, int claims) =>
            new(claimant.Id, claimant.Name, claimant.Kind, [.. claimant.Aliases], claimant.RoleOn(null), claimant.Affiliation, claims);
    }

    /// <param name="Role">The present one.</param>
    /// <param name="Claims">Counted up to <see cref="Page{T}.CountCap"/>.</param>
    public sealed record Row(long Id, string Name, ClaimantKind Kind, IReadOnlyList<string> Aliases, string? Role, string? Affiliation, int Claims);
}
