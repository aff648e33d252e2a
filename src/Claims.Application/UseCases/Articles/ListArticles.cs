using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>The articles of the desk, newest first, with how far each is.</summary>
public static class ListArticles
{
    /// <param name="Number">The page, from 1.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(int Number, int Size) : IQuery<Page<Row>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules()
        {
            RuleFor(message => message.Size).InclusiveBetween(1, Page<Row>.MaxSize);
            RuleFor(message => message.Number).Must((message, number) => number >= 1 && (long)number * message.Size <= Page<Row>.CountCap + message.Size)
                .WithMessage("Lists end there.");
        }
    }

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Page<Row>>>
    {
        public async Task<Result<Page<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var total = await db.Articles.Take(Page<Row>.CountCap).CountAsync(cancellationToken);
            var rows = await db.Articles
                .OrderByDescending(article => article.Id)
                .Skip((message.Number - 1) * message.Size).Take(message.Size)
                .Select(article => new Row(
                    article.Id, article.Title, article.Outlet, article.Author, article.PublishedOn, article.AddedAt,
                    db.ArticleMarks.Count(mark => mark.ArticleId == article.Id),
                    db.ArticleMarks.Count(mark => mark.ArticleId == article.Id
                        && db.Claims.Any(claim => claim.Id == mark.ClaimId && (claim.Stage == Stage.Approved || claim.Stage == Stage.Declined || claim.Stage == Stage.Merged)))))
                .ToListAsync(cancellationToken);
            return new Page<Row>(rows, total);
        }
    }

    /// <param name="Claims">Taken from it.</param>
    /// <param name="Decided">Of these: approved, declined or merged into another.</param>
    public sealed record Row(long Id, string Title, string? Outlet, string? Author, PartialDate? PublishedOn, DateTimeOffset AddedAt, int Claims, int Decided);
}
