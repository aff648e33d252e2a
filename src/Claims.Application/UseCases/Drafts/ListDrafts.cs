using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Drafts;

/// <summary>The caller's own drafts of forms that belong together, the last one first: so that what was begun and left can be found again.</summary>
public static class ListDrafts
{
    /// <summary>A draft may be long, and nobody works on more at once.</summary>
    private const int Most = 10;

    /// <param name="Under">The beginning of their places: <c>claim/new/5/</c>.</param>
    [AnyMember]
    public sealed record Query(string Under) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Under).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var after = LookupKey.After(message.Under);
            return await db.Drafts.Where(draft => draft.MemberId == me.Id && string.Compare(draft.Place, message.Under) >= 0 && string.Compare(draft.Place, after) < 0)
                .OrderByDescending(draft => draft.Id).Take(Most).Select(draft => new Row(draft.Place, draft.Text, draft.SavedAt)).ToListAsync(cancellationToken);
        }
    }

    /// <param name="Text">The form's fields, as JSON.</param>
    public sealed record Row(string Place, string Text, DateTimeOffset SavedAt);
}
