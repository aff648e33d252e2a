using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Research;

/// <summary>Fills the form from a pasted address: the page is fetched and says its title, publisher, author, date and agencies.</summary>
public static class ReadPageDetails
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Query(string Url) : IQuery<PageDetails>;

    internal sealed class Handler(IPageDetails pages) : IRequestHandler<Query, Result<PageDetails>>
    {
        // The address as pasted, not the canonical one: some sites redirect by what canonical addresses leave out.
        public async Task<Result<PageDetails>> Handle(Query message, CancellationToken cancellationToken) =>
            Uri.TryCreate(message.Url?.Trim(), UriKind.Absolute, out var url) && message.Url!.Length <= Limits.Url
                ? await pages.ReadAsync(url, cancellationToken)
                : Error.Invalid(nameof(message.Url), "This is not a web address (http or https).");
    }
}
