using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Matching;

/// <summary>Takes back what was said of a match, so that it is asked about again: the undo of <see cref="DecideMatch"/>.</summary>
public static class TakeMatchBack
{
    /// <param name="OtherId">The other claim's number, or the known check's key.</param>
    [Needs(Permission.TriageClaims)]
    public sealed record Command(long ClaimId, AlikeKind Kind, long OtherId) : ICommand;

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var (isClaim, id) = (message.Kind == AlikeKind.Claim, message.OtherId);
            var named = isClaim ? $"#{id}" : await db.KnownChecks.Where(check => check.Id == id)
                .Select(check => db.Publishers.Where(publisher => publisher.Id == check.PublisherId).Select(publisher => publisher.Name).First() + ": " + (check.Facts.Title ?? check.Facts.Claim)).FirstOrDefaultAsync(cancellationToken);
            if (named is null) return Error.NotFound("match");
            return await change.RunAsync(message.ClaimId, claim => claim.TakeMatchBack(isClaim ? new MatchedWith(id, null) : new MatchedWith(null, id), named, change.Act()), cancellationToken);
        }
    }
}
