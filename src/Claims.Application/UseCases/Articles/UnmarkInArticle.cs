using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Articles;

/// <summary>Takes a claim's mark out of an article; the claim itself stays.</summary>
public static class UnmarkInArticle
{
    /// <param name="Number">The mark's, in its article.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ArticleId, int Number) : ICommand;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.LoadArticleAsync(message.ArticleId, cancellationToken) is not { } article) return Error.NotFound("article");
            var gone = article.Unmark(message.Number, new Act(me.Id, clock.GetUtcNow()));
            if (gone.IsDone) await db.SaveChangesAsync(cancellationToken);
            return gone;
        }
    }
}
