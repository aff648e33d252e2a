using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Drafts;

/// <summary>What the caller had typed into a form and not sent.</summary>
public static class ReadDraft
{
    [AnyMember]
    public sealed record Query(string Place) : IQuery<Kept>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<Kept>>
    {
        public async Task<Result<Kept>> Handle(Query message, CancellationToken cancellationToken) =>
            await db.Drafts.Where(draft => draft.MemberId == me.Id && draft.Place == message.Place)
                .Select(draft => new Kept(draft.Text, draft.SavedAt)).FirstOrDefaultAsync(cancellationToken)
            ?? Kept.Nothing;
    }

    /// <param name="Text">Nothing when there is no draft.</param>
    public sealed record Kept(string? Text, DateTimeOffset? SavedAt)
    {
        public static Kept Nothing { get; } = new(null, null);
    }
}
