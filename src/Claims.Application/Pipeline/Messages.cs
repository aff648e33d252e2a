using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using MediatR;

namespace Claims.Application.Pipeline;

/// <summary>A message that changes something: runs in one transaction, at most once per operation id.</summary>
public interface ICommandMessage;

/// <inheritdoc cref="ICommandMessage"/>
public interface ICommand : IRequest<Result>, ICommandMessage;

/// <inheritdoc cref="ICommandMessage"/>
/// <typeparam name="T">The answer; kept as JSON for repeated calls, so it holds ids and primitives only.</typeparam>
public interface ICommand<T> : IRequest<Result<T>>, ICommandMessage;

/// <summary>A message that only reads.</summary>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>The caller must be an active member with this permission.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NeedsAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>Any active member may send it: own profile, own drafts.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AnyMemberAttribute : Attribute;

/// <summary>Anyone may send it, signed in or not: the public pages.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AnyoneAttribute : Attribute;

/// <summary>Only the product itself may send it (command line, start-up): there is no member behind it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SystemOnlyAttribute : Attribute;
