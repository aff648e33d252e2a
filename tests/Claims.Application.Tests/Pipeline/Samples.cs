using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Pipeline;

/// <summary>Adds a topic: the smallest command that writes.</summary>
public static class AddTopicSample
{
    [Needs(Permission.RecordClaims)]
    public sealed record Command(string Name) : ICommand<long>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Name).NotEmpty().MaximumLength(Limits.Name);
    }

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.Name == "surprise") throw new FormatException("a text that nobody outside may see");
            var topic = new Topic(request.Name);
            db.Topics.Add(topic);
            await db.SaveChangesAsync(cancellationToken);
            return request.Name == "refused" ? Error.Refused("sample.refused", "No.") : topic.Id;
        }
    }
}

/// <summary>Renames a member who is loaded and changed the way commands do.</summary>
public static class RenameSample
{
    [AnyMember]
    public sealed record Command(long MemberId, string Name) : ICommand;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock, Meeting meeting) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var member = await db.Members.SingleAsync(known => known.Id == request.MemberId, cancellationToken);
            await meeting.BeforeSavingAsync();
            var result = member.Rename(request.Name, new(me.Id, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return result;
        }
    }
}

/// <summary>Lets a test do something between a handler's reading and its saving.</summary>
public sealed class Meeting
{
    public Func<Task> BeforeSavingAsync { get; set; } = () => Task.CompletedTask;
}

public static class LookSample
{
    [Anyone]
    public sealed record Query : IQuery<string>;

    internal sealed class Handler(ICurrentMember me) : IRequestHandler<Query, Result<string>>
    {
        public Task<Result<string>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<string>>(me.IsKnown ? me.Roles.ToString() : "nobody");
    }
}
