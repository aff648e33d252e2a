using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Intake;

/// <summary>What the forms of a claim offer to choose from.</summary>
public static class ReadIntakeLists
{
    /// <param name="KeptReasonId">The reason that a claim has: stays on the list though it was retired.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Query(long? KeptReasonId = null) : IQuery<Lists>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Lists>>
    {
        public async Task<Result<Lists>> Handle(Query message, CancellationToken cancellationToken) => new Lists(
            await db.DeskLanguageAsync(cancellationToken),
            await db.Reasons
                .Where(reason => reason.Kind == ReasonKind.Selection && (reason.IsActive || reason.Id == message.KeptReasonId))
                .OrderBy(reason => reason.Order).ThenBy(reason => reason.Id)
                .Select(reason => new ReasonRow(reason.Id, reason.Name)).ToListAsync(cancellationToken));
    }

    /// <param name="Language">BCP 47: the language that the desk publishes in; words in another have a translation.</param>
    /// <param name="Reasons">Why the desk picks a claim up, in the desk's order.</param>
    public sealed record Lists(string Language, IReadOnlyList<ReasonRow> Reasons);

    public sealed record ReasonRow(long Id, string Name);
}
