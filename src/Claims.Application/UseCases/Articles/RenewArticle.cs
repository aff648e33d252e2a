using Claims.Application.Domain.Articles;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Articles;

/// <summary>Keeps the article as it reads now, beside what it was; the claims stay where their words are.</summary>
public static class RenewArticle
{
    /// <param name="SeenVersion">The record's version that the caller saw.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ArticleId, int SeenVersion, string Text, ArticleOrigin Origin) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Text).IsAnArticle();
            RuleFor(message => message.Origin).IsInEnum();
        }
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.LoadArticleAsync(message.ArticleId, cancellationToken) is not { } article) return Error.NotFound("article");
            var seen = article.Version;
            var renewed = article.Renew(message.Text, message.Origin, new Act(me.Id, clock.GetUtcNow()));
            if (!renewed.IsDone) return renewed;
            if (seen != message.SeenVersion) return Error.Stale("Somebody else changed this article since you opened it.");
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
