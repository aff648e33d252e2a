using Claims.Application.Domain.Articles;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Articles;

/// <summary>Corrects what is known of an article; its text is kept as it was read.</summary>
public static class ChangeArticle
{
    /// <param name="SeenVersion">The record's version that the caller saw.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ArticleId, int SeenVersion, ArticleFacts Facts) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Facts).SetValidator(new ArticleFactsRules());
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.LoadArticleAsync(message.ArticleId, cancellationToken) is not { } article) return Error.NotFound("article");
            if (article.Version != message.SeenVersion) return Error.Stale("Somebody else changed this article since you opened it.");
            article.Change(message.Facts, new Act(me.Id, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
