using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>Both lists of reasons in their order, retired entries included: for who manages them.</summary>
public static class ListReasons
{
    [Needs(Permission.ManageSettings)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken) => await db.Reasons.AsNoTracking()
            .OrderBy(reason => reason.Kind).ThenByDescending(reason => reason.IsActive).ThenBy(reason => reason.Order).ThenBy(reason => reason.Id)
            .Select(reason => new Row(reason.Id, reason.Version, reason.Kind, reason.Name, reason.Answer, reason.IsActive))
            .ToListAsync(cancellationToken);
    }

    public sealed record Row(long Id, int Version, ReasonKind Kind, string Name, string Answer, bool IsActive);
}
