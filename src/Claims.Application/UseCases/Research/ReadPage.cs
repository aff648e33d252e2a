using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Fetches a page of the world and reads what it says about itself, to fill a form with.</summary>
public static class ReadPage
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Query(string Url) : IQuery<PageDetails>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Url).NotNull().MaximumLength(Limits.Url);
    }

    internal sealed class Handler(IPageDetails pages) : IRequestHandler<Query, Result<PageDetails>>
    {
        public async Task<Result<PageDetails>> Handle(Query message, CancellationToken cancellationToken) => CanonicalUrl.Of(message.Url) is { } url
            ? await pages.ReadAsync(new Uri(url), cancellationToken)
            : Error.Invalid(nameof(message.Url), "This is not a web address (http or https).");
    }
}
