using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Everything that evidence is taken from, the newest first; what needs a look, by when it was found.</summary>
public static class ListSources
{
    /// <param name="Text">The beginning of a title or of a host; all when empty.</param>
    /// <param name="Number">The page, from 1.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(string Text, SourceFilter Filter, int Number, int Size) : IQuery<Page<Row>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules()
        {
            RuleFor(message => message.Text).MaximumLength(Limits.Url);
            RuleFor(message => message.Filter).IsInEnum();
            RuleFor(message => message.Size).InclusiveBetween(1, Page<Row>.MaxSize);
            RuleFor(message => message.Number).Must((message, number) => number >= 1 && (long)number * message.Size <= Page<Row>.CountCap + message.Size)
                .WithMessage("Lists end there: find a source by the beginning of its title or host instead.");
        }
    }

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Page<Row>>>
    {
        public async Task<Result<Page<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var sources = Ordered(Found(message.Text), message.Filter);
            var total = await sources.Take(Page<Row>.CountCap).CountAsync(cancellationToken);
            var rows = await sources.Skip((message.Number - 1) * message.Size).Take(message.Size)
                .Select(source => new Row(
                    source.Id, source.Title, source.Url, source.HostKey, source.Publisher, source.PublishedOn, source.Type, source.Tier, source.ProtectionReason != null,
                    db.Evidence.Where(piece => piece.SourceId == source.Id && piece.WithdrawnAt == null).Select(piece => piece.ClaimId).Distinct().Count(),
                    db.Watches.Where(watch => watch.SourceId == source.Id).Select(watch => watch.State).FirstOrDefault(),
                    db.Watches.Any(watch => watch.SourceId == source.Id && watch.LookSince != null),
                    Copies().Any(copy => copy.Source.Id == source.Id && copy.Snapshot.TakenAt != null),
                    db.OriginProposals.Count(proposal => proposal.State == ProposalState.Open && (proposal.FirstId == source.Id || proposal.SecondId == source.Id))
                        + db.CreditProposals.Count(credit => credit.State == ProposalState.Open && credit.SourceId == source.Id)))
                .ToListAsync(cancellationToken);
            return new Page<Row>(rows, total);
        }

        private IQueryable<Source> Found(string text)
        {
            var sources = db.Sources.AsNoTracking();
            if (CanonicalUrl.Of(text) is { } url)
            {
                var (hash, twin) = (LookupKey.Hash(url), LookupKey.Hash(CanonicalUrl.TwinKey(url)!));
                return sources.Where(source => source.UrlHash == hash || source.TwinHash == twin);
            }
            var title = LookupKey.Of(text);
            if (title.Length == 0) return sources;
            var (afterTitle, host) = (LookupKey.After(title), CleanText.Line(text).ToLowerInvariant());
            var afterHost = LookupKey.After(host);
            return sources.Where(source => (string.Compare(source.TitleKey, title) >= 0 && string.Compare(source.TitleKey, afterTitle) < 0)
                || (string.Compare(source.HostKey, host) >= 0 && string.Compare(source.HostKey, afterHost) < 0));
        }

        private IQueryable<Source> Ordered(IQueryable<Source> sources, SourceFilter filter) => filter switch
        {
            // Along the index of the few: not through all sources.
            SourceFilter.NeedsLook => db.Watches.Where(watch => watch.LookSince != null).Join(sources, watch => watch.SourceId, source => source.Id, (watch, source) => new { watch, source })
                .OrderByDescending(pair => pair.watch.LookSince).ThenByDescending(pair => pair.watch.SourceId).Select(pair => pair.source),
            SourceFilter.NotKept => sources.Where(source => source.UrlHash != null && source.ProtectionReason == null && !Copies().Any(copy => copy.Source.Id == source.Id && copy.Snapshot.TakenAt != null))
                .OrderByDescending(source => source.Id),
            SourceFilter.SharedOrigin => sources.Where(source => Undecided().Contains(source.Id)).OrderByDescending(source => source.Id),
            _ => sources.OrderByDescending(source => source.Id),
        };

        private IQueryable<KeptCopies.Copy> Copies() => KeptCopies.Of(db.Sources, db.Snapshots);

        private IQueryable<long> Undecided()
        {
            var pairs = db.OriginProposals.Where(proposal => proposal.State == ProposalState.Open);
            return pairs.Select(proposal => proposal.FirstId).Union(pairs.Select(proposal => proposal.SecondId))
                .Union(db.CreditProposals.Where(credit => credit.State == ProposalState.Open && credit.SourceId != null).Select(credit => credit.SourceId!.Value));
        }
    }

    /// <param name="Claims">That lean on it, withdrawn evidence left out.</param>
    /// <param name="Proposals">Likely shared origins that nobody has decided on.</param>
    public sealed record Row(
        long Id, string Title, string? Url, string? HostKey, string? Publisher, PartialDate? PublishedOn, SourceType Type, Tier Tier, bool IsProtected,
        int Claims, LinkState Link, bool NeedsLook, bool IsKept, int Proposals);
}

public enum SourceFilter
{
    All,

    /// <summary>Evidence that needs a look: the address died, moved, changed or closed.</summary>
    NeedsLook,
    NotKept,

    /// <summary>May repeat what another source says.</summary>
    SharedOrigin,
}
