using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Whether a picture belongs to a check that readers may see now; asked before its bytes are served.</summary>
public static class FindPicture
{
    /// <param name="Sha256">Hexadecimal.</param>
    [Anyone]
    public sealed record Query(long Number, string Sha256) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            var json = await db.Revisions
                .Where(revision => revision.ClaimId == message.Number && db.Publications.Any(known =>
                    known.ClaimId == message.Number && known.State == PublicationState.Live && known.LiveRevision == revision.Number))
                .Select(revision => revision.ContentJson).FirstOrDefaultAsync(cancellationToken);
            if (json is null || !PublishedCheck.FromJson(json).Appearances.Any(appearance => appearance.PictureFile == message.Sha256)) return Error.NotFound("picture");
            var mediaType = await db.Files.Where(file => file.Sha256 == message.Sha256).Select(file => file.MediaType).FirstOrDefaultAsync(cancellationToken);
            return mediaType is null ? Error.NotFound("picture") : new Detail(mediaType);
        }
    }

    public sealed record Detail(string MediaType);
}
