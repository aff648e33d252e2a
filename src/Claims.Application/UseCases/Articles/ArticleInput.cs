using Claims.Application.Domain.Articles;
using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases.Articles;

/// <summary>The shape of what is known of an article.</summary>
internal sealed class ArticleFactsRules : AbstractValidator<ArticleFacts>
{
    public ArticleFactsRules()
    {
        RuleFor(facts => facts.Title).SaysSomething("Give the article a title.").Fits(Limits.Line, "The title");
        RuleFor(facts => facts.Author).Fits(Limits.Line, "The author");
        RuleFor(facts => facts.Outlet).Fits(Limits.Line, "The outlet");
        RuleFor(facts => facts.PublishedOn).IsADate();
        RuleFor(facts => facts.Url).IsAddressOrEmpty();
        RuleFor(facts => facts.Language).Fits(Limits.Language, "The language");
    }
}

internal static class ArticleTextRules
{
    public static IRuleBuilderOptions<T, string?> IsAnArticle<T>(this IRuleBuilder<T, string?> rule) => rule
        .SaysSomething("Paste the text of the article.")
        .Fits(Limits.ArticleText, "The text");
}
