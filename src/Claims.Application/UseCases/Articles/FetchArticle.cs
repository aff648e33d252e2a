using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Articles;

/// <summary>Fetches an article, to fill the form with; nothing is kept yet.</summary>
public static class FetchArticle
{
    [Needs(Permission.RecordClaims)]
    public sealed record Query(string Url) : IQuery<ReadArticle>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Url).NotNull().MaximumLength(Limits.Url);
    }

    internal sealed class Handler(IArticleReader articles) : IRequestHandler<Query, Result<ReadArticle>>
    {
        public async Task<Result<ReadArticle>> Handle(Query message, CancellationToken cancellationToken) => CanonicalUrl.Of(message.Url) is { } url
            ? await articles.FetchAsync(new Uri(url), cancellationToken)
            : Error.Invalid(nameof(message.Url), "This is not a web address (http or https).");
    }
}
