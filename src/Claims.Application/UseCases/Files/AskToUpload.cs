using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Files;

/// <summary>Asked before the first byte of an upload is read: may the caller, and how much?</summary>
public static class AskToUpload
{
    /// <returns>The most bytes that are taken.</returns>
    [Needs(Permission.RecordClaims)]
    public sealed record Query : IQuery<int>;

    internal sealed class Handler : IRequestHandler<Query, Result<int>>
    {
        public Task<Result<int>> Handle(Query message, CancellationToken cancellationToken) => Task.FromResult<Result<int>>(Limits.PictureBytes);
    }
}
