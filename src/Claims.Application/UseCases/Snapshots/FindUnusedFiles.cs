using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Of these files of the archive, the ones that no snapshot refers to: left by a crash between keeping a file and writing it down, or by an upload that nobody finished.</summary>
public static class FindUnusedFiles
{
    [SystemOnly]
    public sealed record Query(IReadOnlyList<string> Hashes) : IQuery<IReadOnlyList<string>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Hashes).Must(hashes => hashes.Count <= 500);
    }

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<string>>>
    {
        public async Task<Result<IReadOnlyList<string>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var used = await db.SnapshotParts.Where(part => message.Hashes.Contains(part.Sha256!)).Select(part => part.Sha256!).Distinct().ToListAsync(cancellationToken);
            return message.Hashes.Except(used).ToList();
        }
    }
}
