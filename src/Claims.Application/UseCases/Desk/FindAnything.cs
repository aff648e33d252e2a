using System.Globalization;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>What the palette finds: claims, claimants, sources and members that begin with the typed words.</summary>
public static class FindAnything
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(string Text) : IQuery<IReadOnlyList<Hit>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Text).NotNull().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<Hit>>>
    {
        private const int Each = 5;

        public async Task<Result<IReadOnlyList<Hit>>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (BoxText.Read(message.Text) is not { } box) return new List<Hit>();
            return new List<Hit>(
            [
                .. await ClaimsAsync(box, cancellationToken),
                .. await ClaimantsAsync(box, cancellationToken),
                .. await SourcesAsync(box, CleanText.Line(message.Text).ToLowerInvariant(), cancellationToken),
                .. await MembersAsync(box, cancellationToken),
            ]);
        }

        private async Task<IEnumerable<Hit>> ClaimsAsync(BoxText box, CancellationToken token)
        {
            var claims = db.Claims.AsNoTracking();
            var begins = claims.Where(claim => string.Compare(claim.StatementKey, box.From) >= 0 && string.Compare(claim.StatementKey, box.Before) < 0)
                .OrderBy(claim => claim.StatementKey).ThenBy(claim => claim.Id).Take(Each);
            var found = await begins.Select(claim => new { claim.Id, claim.Wording.ShortClaim, claim.Stage }).ToListAsync(token);
            if (box.Number is { } number)
                found.InsertRange(0, await claims.Where(claim => claim.Id == number).Select(claim => new { claim.Id, claim.Wording.ShortClaim, claim.Stage }).ToListAsync(token));
            return found.DistinctBy(claim => claim.Id).Select(claim => new Hit(HitKind.Claim, claim.Id, claim.ShortClaim, claim.Id.ToString(CultureInfo.InvariantCulture), claim.Stage));
        }

        private async Task<IEnumerable<Hit>> ClaimantsAsync(BoxText box, CancellationToken token)
        {
            // A claimant stands there once for each word that begins so; a few spare rows make up for it.
            var found = await db.ClaimantNames.AsNoTracking()
                .Where(name => string.Compare(name.NameKey, box.From) >= 0 && string.Compare(name.NameKey, box.Before) < 0)
                .OrderBy(name => name.NameKey).Take(Each * 4)
                .Join(db.Claimants, name => name.ClaimantId, claimant => claimant.Id, (name, claimant) => new { claimant.Id, claimant.Name, claimant.Affiliation })
                .ToListAsync(token);
            return found.DistinctBy(claimant => claimant.Id).Take(Each).Select(claimant => new Hit(HitKind.Claimant, claimant.Id, claimant.Name, claimant.Affiliation));
        }

        private async Task<IEnumerable<Hit>> SourcesAsync(BoxText box, string host, CancellationToken token)
        {
            var sources = db.Sources.AsNoTracking();
            var found = await sources.Where(source => string.Compare(source.TitleKey, box.From) >= 0 && string.Compare(source.TitleKey, box.Before) < 0)
                .OrderBy(source => source.TitleKey).Take(Each)
                .Select(source => new { source.Id, source.Title, source.Publisher, source.HostKey }).ToListAsync(token);
            var after = LookupKey.After(host);
            found.AddRange(await sources.Where(source => string.Compare(source.HostKey, host) >= 0 && string.Compare(source.HostKey, after) < 0)
                .OrderBy(source => source.HostKey).Take(Each)
                .Select(source => new { source.Id, source.Title, source.Publisher, source.HostKey }).ToListAsync(token));
            return found.DistinctBy(source => source.Id).Take(Each).Select(source => new Hit(HitKind.Source, source.Id, source.Title, source.Publisher ?? source.HostKey));
        }

        private async Task<IEnumerable<Hit>> MembersAsync(BoxText box, CancellationToken token)
        {
            var members = await db.Members.AsNoTracking().Where(member => member.IsActive).OrderBy(member => member.Name)
                .Select(member => new { member.Id, member.Name }).ToListAsync(token);
            return members.Where(member => $" {LookupKey.Of(member.Name)}".Contains(" " + box.From, StringComparison.Ordinal))
                .Take(Each).Select(member => new Hit(HitKind.Member, member.Id, member.Name, null));
        }
    }

    public enum HitKind
    {
        Claim,
        Claimant,
        Source,
        Member,
    }

    /// <param name="Id">A claim's number, or the key of a claimant, source or member.</param>
    /// <param name="Detail">A second line: number, affiliation or publisher.</param>
    /// <param name="Stage">Of a claim.</param>
    public sealed record Hit(HitKind Kind, long Id, string Title, string? Detail, Stage? Stage = null);
}
