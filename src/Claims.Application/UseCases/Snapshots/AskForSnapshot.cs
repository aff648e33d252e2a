using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Asks for a page to be kept as it is now, although it was kept before.</summary>
public static class AskForSnapshot
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(string Url) : ICommand;

    internal sealed class Handler(IClaimsDb db, ISnapshotMaking making, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (CanonicalUrl.Of(message.Url) is not { } url) return Error.Invalid(nameof(message.Url), "This is not a web address (http or https).");
            var hash = LookupKey.Hash(url);
            var source = await db.Sources.Include(known => known.Origins).FirstOrDefaultAsync(known => known.UrlHash == hash, cancellationToken);
            if (source is { IsProtected: true }) return Error.Refused("snapshot.protected", "A protected source is not fetched: the request alone could give it away.");
            // Keeping any address for a member would make the desk everybody's downloader.
            if (source is null && !await db.Appearances.AnyAsync(appearance => appearance.UrlHash == hash, cancellationToken)) return Error.NotFound("source or appearance");
            if (await db.Snapshots.AnyAsync(known => known.UrlHash == hash && !known.IsUpload && known.DueAt != null, cancellationToken))
                return Error.Refused("snapshot.waiting", "The page is being kept already.");
            db.Snapshots.Add(Snapshot.OfPage(url, source, [PartKind.Text, .. making.Kinds], new Act(me.Id, clock.GetUtcNow())));
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
