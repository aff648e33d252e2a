using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Articles;

/// <summary>Reads an article out of a file, to fill the form with; nothing is kept yet.</summary>
public static class ReadArticleFile
{
    [Needs(Permission.RecordClaims)]
    public sealed record Query(ReadOnlyMemory<byte> Content, string Name) : IQuery<ReadArticle>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules()
        {
            RuleFor(message => message.Content).Must(content => content.Length <= Limits.ArticleBytes).WithMessage($"The file is larger than {Limits.ArticleBytes / 1024 / 1024} MB.");
            RuleFor(message => message.Name).NotNull();
        }
    }

    internal sealed class Handler(IArticleReader articles) : IRequestHandler<Query, Result<ReadArticle>>
    {
        public Task<Result<ReadArticle>> Handle(Query message, CancellationToken cancellationToken) => articles.ReadAsync(message.Content, message.Name, cancellationToken);
    }
}
