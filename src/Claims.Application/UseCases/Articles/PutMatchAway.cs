using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>Puts a match that the margin proposes for a sentence away, for everybody; or brings it back.</summary>
public static class PutMatchAway
{
    /// <param name="Sentence">As it stands in the article.</param>
    /// <param name="OtherId">The claim's number, or the known check's key.</param>
    /// <param name="IsAway">False to take it back.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ArticleId, string Sentence, AlikeKind Kind, long OtherId, bool IsAway = true) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Sentence).SaysSomething("Say which sentence.").Fits(Limits.Sentence, "The sentence");
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.LoadArticleAsync(message.ArticleId, cancellationToken) is not { } article) return Error.NotFound("article");
            if (await NamedAsync(message, cancellationToken) is not { } named) return Error.NotFound("match");
            var other = message.Kind == AlikeKind.Claim ? new MatchedWith(message.OtherId, null) : new MatchedWith(null, message.OtherId);
            var done = article.PutMatchAway(message.Sentence, other, message.IsAway, named, new Act(me.Id, clock.GetUtcNow()));
            if (done.IsDone) await db.SaveChangesAsync(cancellationToken);
            return done;
        }

        private async Task<string?> NamedAsync(Command message, CancellationToken cancel) => message.Kind == AlikeKind.Claim
            ? await db.Claims.AnyAsync(claim => claim.Id == message.OtherId, cancel) ? $"#{message.OtherId}" : null
            : await db.KnownChecks.Where(check => check.Id == message.OtherId)
                .Select(check => db.Publishers.Where(publisher => publisher.Id == check.PublisherId).Select(publisher => publisher.Name).First() + ": " + (check.Facts.Title ?? check.Facts.Claim))
                .FirstOrDefaultAsync(cancel);
    }
}
