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

/// <summary>Puts a text on the workbench.</summary>
public static class AddArticle
{
    /// <param name="Facts">Without a language it is found from the text.</param>
    /// <param name="DraftPlace">The caller's draft that this came from: it goes in the same moment.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(ArticleFacts Facts, string Text, ArticleOrigin Origin, string? DraftPlace = null) : ICommand<long>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Facts).SetValidator(new ArticleFactsRules());
            RuleFor(message => message.Text).IsAnArticle();
            RuleFor(message => message.Origin).IsInEnum();
        }
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, ILanguageFinder languages, TimeProvider clock) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command message, CancellationToken cancellationToken)
        {
            var facts = CleanText.LineOrNull(message.Facts.Language) is null ? message.Facts with { Language = languages.Find(message.Text) ?? "" } : message.Facts;
            var article = Article.Add(facts, message.Text, message.Origin, new Act(me.Id, clock.GetUtcNow()));
            db.Articles.Add(article);
            await db.SaveChangesAsync(cancellationToken);
            if (message.DraftPlace is { } drafted) await db.Drafts.Where(draft => draft.MemberId == me.Id && draft.Place == drafted).ExecuteDeleteAsync(cancellationToken);
            return article.Id;
        }
    }
}
