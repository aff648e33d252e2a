using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Architecture.Tests.Samples;

public static class AnswersABool
{
    [Anyone]
    public sealed record Query : IRequest<bool>;
}

public static class AnswersNothing
{
    [Anyone]
    public sealed record Command : IRequest, ICommandMessage;
}

public static class ForgetsAccess
{
    public sealed record Command : ICommand;
}

public static class DeclaresAccessTwice
{
    [Anyone, Needs(Permission.SeeDesk)]
    public sealed record Command : ICommand;
}

public static class AnswersAnEntity
{
    [Anyone]
    public sealed record Query : IQuery<Page<Row>>;

    public sealed record Row(long Number, IReadOnlyDictionary<string, Evidence[]> ByOutlet);
}

public static class TakesAnEntity
{
    [Anyone]
    public sealed record Command(Member Member) : ICommand;
}

public static class SaysQueryAndChanges
{
    [Anyone]
    public sealed record Query : ICommand;
}

[Anyone]
public sealed record StandsAlone : ICommand;

public static class OpenHandler
{
    [Anyone]
    public sealed record Query : IQuery<int>;

    public sealed class Handler : IRequestHandler<Query, Result<int>>
    {
        public Task<Result<int>> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult<Result<int>>(1);
    }
}

public static class TwoInOne
{
    [Anyone]
    public sealed record Query : IQuery<int>;

    [Anyone]
    public sealed record Command : ICommand;

    internal sealed class Handler : IRequestHandler<Query, Result<int>>, IRequestHandler<Command, Result>
    {
        public Task<Result<int>> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult<Result<int>>(1);

        public Task<Result> Handle(Command request, CancellationToken cancellationToken) => Task.FromResult(Result.Done);
    }
}

public static class SendsAnother
{
    [Anyone]
    public sealed record Command : ICommand;

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command request, CancellationToken cancellationToken) => mediator.Send(new ForgetsAccess.Command(), cancellationToken);
    }
}

public static class RulesThatQuery
{
    [Anyone]
    public sealed record Command(string Email) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(IClaimsDb db) => RuleFor(message => message.Email).MustAsync(async (email, token) => !await db.Members.AnyAsync(member => member.Email == email, token));
    }
}

public static class RulesThatAreOpen
{
    [Anyone]
    public sealed record Command(string Email) : ICommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(message => message.Email).NotEmpty();
    }
}
