using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Sources;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>What the desk knows of an address before anything is fetched: the source itself, or what it remembers of the host.</summary>
public static class LookUpSource
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Query(string Url) : IQuery<Answer>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (CanonicalUrl.Of(message.Url) is not { } url) return Error.Invalid(nameof(message.Url), "This is not a web address (http or https).");
            var known = await db.Sources.AsNoTracking().FindByUrlAsync(url, cancellationToken);
            if (known is not null) return new Answer(url, OpenClaim.SourceView.Of(known), null);
            var host = CanonicalUrl.HostKey(url);
            var last = await db.Sources.Where(source => source.HostKey == host && source.ProtectionReason == null).OrderByDescending(source => source.Id)
                .Select(source => new HostMemory(source.Type, source.Tier, source.Interest, source.Publisher)).FirstOrDefaultAsync(cancellationToken);
            return new Answer(url, null, last);
        }
    }

    /// <param name="Url">Canonical.</param>
    /// <param name="Known">The desk has this source already.</param>
    /// <param name="Host">What was said of the last source from there; nothing for a new host.</param>
    public sealed record Answer(string Url, OpenClaim.SourceView? Known, HostMemory? Host);

    public sealed record HostMemory(SourceType Type, Tier Tier, string? Interest, string? Publisher);
}
