using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>The grid of all claims: filtered, ordered, one page at a time.</summary>
/// <remarks>Pages are found by the claim at the edge of the page before, so that every page can be reached however many there are.</remarks>
public static class ListClaims
{
    /// <param name="Filter">Everything that is on has to be met.</param>
    /// <param name="From">Where the page begins, or ends.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(ClaimFilter Filter, ClaimOrder Order, bool Descending, ClaimPlace From, int PageSize) : IQuery<Page<Row>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules()
        {
            RuleFor(message => message.Order).IsInEnum();
            RuleFor(message => message.PageSize).InclusiveBetween(1, Page<Row>.MaxSize);
            RuleFor(message => message.From).Must((message, from) => from.Fits(message.Order)).WithMessage("There is no such place in this order.");
            RuleFor(message => message.Filter.Text).MaximumLength(Limits.Line).OverridePropertyName("Text");
            RuleFor(message => message.Filter.RatingCode).MaximumLength(Limits.Code).OverridePropertyName("Rating");
            RuleForEach(message => message.Filter.Stages).IsInEnum().OverridePropertyName("Stages");
        }
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<Page<Row>>>
    {
        public async Task<Result<Page<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var keys = await ClaimKeys.OfAsync(db, message.Filter, message.Order, message.Descending, me.Id, cancellationToken);
            var total = await keys.CountAsync(cancellationToken);
            // One more than is shown tells whether there is more.
            var ids = await keys.ReadAsync(message.From, message.PageSize + 1, total, cancellationToken);
            var shown = ids.Count <= message.PageSize ? ids : [.. message.From.IsBefore ? ids.Skip(1) : ids.Take(message.PageSize)];
            return new Page<Row>(await ReadAsync(db, shown, cancellationToken), total, HasMore: ids.Count > shown.Count);
        }
    }

    /// <summary>The rows of these claims, in this order.</summary>
    internal static async Task<IReadOnlyList<Row>> ReadAsync(IClaimsDb db, IReadOnlyList<long> ids, CancellationToken token)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).Select(claim => new Row(
            claim.Id,
            claim.Stage,
            claim.PublicationState,
            claim.Wording.ShortClaim,
            claim.Wording.Statement,
            claim.ClaimantId,
            db.Claimants.Where(claimant => claimant.Id == claim.ClaimantId).Select(claimant => claimant.Name).First(),
            claim.SaidOn,
            db.Ratings.Where(rating => rating.Id == claim.RatingId).Select(rating => new RatingMark(rating.Code, rating.Name, rating.ShortName, rating.Colour, rating.Icon)).FirstOrDefault(),
            claim.AssigneeId,
            db.Members.Where(member => member.Id == claim.AssigneeId).Select(member => member.Name).FirstOrDefault(),
            claim.DueOn,
            claim.Priority,
            claim.WaitingFor,
            claim.Topics.Join(db.Topics, ticked => ticked.TopicId, topic => topic.Id, (ticked, topic) => topic.Name).OrderBy(name => name).ToList(),
            claim.RecordedAt,
            claim.ChangedAt,
            claim.StageVersion)).ToDictionaryAsync(row => row.Number, token);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    /// <param name="Number">The claim's public number.</param>
    /// <param name="Rating">Of the working copy: a draft before the claim is approved.</param>
    public sealed record Row(
        long Number,
        Stage Stage,
        PublicationState Publication,
        string ShortClaim,
        string Statement,
        long ClaimantId,
        string Claimant,
        PartialDate? SaidOn,
        RatingMark? Rating,
        long? AssigneeId,
        string? Assignee,
        DateOnly? DueOn,
        Priority Priority,
        string? WaitingFor,
        IReadOnlyList<string> Topics,
        DateTimeOffset RecordedAt,
        DateTimeOffset ChangedAt,
        int StageVersion);

    /// <param name="Code">The same through all versions of the rating.</param>
    public sealed record RatingMark(string Code, string Name, string ShortName, string Colour, string Icon);
}

public enum ClaimOrder
{
    Number,
    SaidOn,
    Due,
    LastChange,
}

/// <summary>Which claims a list shows. What is left out filters nothing.</summary>
/// <param name="Stages">Any of these.</param>
/// <param name="AssigneeId">Read only with <see cref="Assigned.Member"/>.</param>
/// <param name="RatingCode">Through all versions of the rating.</param>
/// <param name="SaidFrom">With <paramref name="SaidTo"/> inclusive; a date known only to the month or year counts as its first day.</param>
/// <param name="Text">A number, or the beginning of a word of the claimant's name, or the beginning of the statement.</param>
public sealed record ClaimFilter(
    IReadOnlyList<Stage>? Stages = null,
    Assigned Assigned = Assigned.Anyone,
    long? AssigneeId = null,
    long? ClaimantId = null,
    long? TopicId = null,
    string? RatingCode = null,
    DateOnly? SaidFrom = null,
    DateOnly? SaidTo = null,
    PublicationState? Publication = null,
    string? Text = null);

public enum Assigned
{
    Anyone,
    Me,
    Nobody,
    Member,
}
