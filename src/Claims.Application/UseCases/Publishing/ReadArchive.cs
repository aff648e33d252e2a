using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>All live checks, newest first, a page at a time.</summary>
public static class ReadArchive
{
    public const int Size = 20;

    /// <param name="Before">The number of the check that the page before ended with; nothing for the newest. Deep pages cost what the first does.</param>
    [Anyone]
    public sealed record Query(long? Before = null) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            IQueryable<Publication> checks = db.Publications.Live();
            if (message.Before is { } number)
            {
                var from = await db.Publications.Where(known => known.ClaimId == number && known.State == PublicationState.Live)
                    .Select(known => known.FirstPublishedAt).FirstOrDefaultAsync(cancellationToken);
                if (from is null) return Error.NotFound("page");
                checks = checks.Where(known => known.FirstPublishedAt < from || (known.FirstPublishedAt == from && known.ClaimId < number));
            }
            var found = await db.ReadAsync(checks.Take(Size + 1), cancellationToken);
            var total = await db.Publications.Live().Take(Page<CheckTeaser>.CountCap).CountAsync(cancellationToken);
            return new Detail(new Page<CheckTeaser>([.. found.Take(Size)], total), found.Count > Size ? found[Size - 1].Number : null);
        }
    }

    /// <param name="OlderBefore">The number to ask the next page with; nothing on the last page.</param>
    public sealed record Detail(Page<CheckTeaser> Checks, long? OlderBefore);
}
