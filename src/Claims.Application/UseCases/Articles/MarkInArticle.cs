using Claims.Application.Domain.Articles;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>Says that words of an article make a claim that is on record already.</summary>
public static class MarkInArticle
{
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ArticleId, long ClaimId, Anchor Anchor) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Anchor).SetValidator(new AnchorRules());
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.LoadArticleAsync(message.ArticleId, cancellationToken) is not { } article) return Error.NotFound("article");
            if (!await db.Claims.AnyAsync(claim => claim.Id == message.ClaimId, cancellationToken)) return Error.NotFound("claim");
            var marked = article.Mark(message.ClaimId, message.Anchor, new Act(me.Id, clock.GetUtcNow()));
            if (marked.IsDone) await db.SaveChangesAsync(cancellationToken);
            return marked;
        }
    }
}

/// <summary>Words with their neighbourhood, as an article gave them.</summary>
internal sealed class AnchorRules : AbstractValidator<Anchor>
{
    public AnchorRules()
    {
        RuleFor(anchor => anchor.Exact).SaysSomething("Select some words of the article.").Fits(Limits.Quote, "The selection");
        RuleFor(anchor => anchor.Prefix).NotNull().MaximumLength(Anchor.Around);
        RuleFor(anchor => anchor.Suffix).NotNull().MaximumLength(Anchor.Around);
    }
}
