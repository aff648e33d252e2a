using System.Reflection;
using Claims.Application.Pipeline;
using Claims.Architecture.Tests.Samples;
using FluentValidation;
using MediatR;

namespace Claims.Architecture.Tests;

public sealed class TheMessages
{
    private static readonly Type[] SendsFurther = [typeof(IMediator), typeof(Courier), typeof(ServiceFactory), typeof(IServiceProvider), typeof(Microsoft.Extensions.DependencyInjection.IServiceScopeFactory)];

    [Fact]
    public void Each_answers_a_result_and_declares_access_exactly_once() => Rule.Holds(
        Product.Messages, MessageRules.FaultsOf,
        typeof(AnswersABool.Query), typeof(ForgetsAccess.Command), typeof(DeclaresAccessTwice.Command), typeof(AnswersNothing.Command));

    [Fact]
    public void None_takes_or_answers_an_entity() => Rule.Holds(
        Product.Messages,
        message => Carried(message, []).Where(Product.Entities.Contains).Select(entity => $"{message.FullName} carries {entity.Name}"),
        typeof(AnswersAnEntity.Query), typeof(TakesAnEntity.Command));

    [Fact]
    public void A_command_changes_and_a_query_reads() => Rule.Holds(
        Product.Messages,
        message => message.Name == (message.IsAssignableTo(typeof(ICommandMessage)) ? "Command" : "Query") ? [] : [$"{message.FullName} is named after what it is not."],
        typeof(SaysQueryAndChanges.Query));

    [Fact]
    public void Each_is_a_use_case_in_a_class_of_its_own() => Rule.Holds(Product.Messages, Shape, typeof(StandsAlone), typeof(OpenHandler.Query), typeof(TwoInOne.Query));

    [Fact]
    public void A_handler_sends_nothing_further() => Rule.Holds(
        Product.Messages.Select(HandlerOf).OfType<Type>(),
        handler => handler.GetConstructors().SelectMany(made => made.GetParameters()).Where(parameter => SendsFurther.Contains(parameter.ParameterType))
            .Select(parameter => $"{handler.FullName} asks for {parameter.ParameterType.Name}"),
        HandlerOf(typeof(SendsAnother.Command))!);

    [Fact]
    public void Every_use_case_has_a_name_of_its_own() => Rule.Holds(
        Product.Messages.GroupBy(message => message.DeclaringType?.Name ?? message.Name),
        named => named.Count() == 1 ? [] : [$"{string.Join(" and ", named.Select(message => message.FullName))} share a name."],
        new[] { typeof(TwoInOne.Query), typeof(TwoInOne.Command) }.GroupBy(message => message.DeclaringType!.Name).Single());

    [Fact]
    public void Its_rules_are_its_own_and_look_at_shape_only() => Rule.Holds(
        Product.Messages.Select(message => message.DeclaringType!).Where(type => type.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).Any(IsValidator)),
        type => type.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).Where(IsValidator).SelectMany(rules => RuleFaults(type, rules)),
        typeof(RulesThatQuery), typeof(RulesThatAreOpen));

    private static IEnumerable<string> RuleFaults(Type type, Type rules)
    {
        if (rules.Name != "Rules" || !rules.IsNestedAssembly || !rules.IsSealed) yield return $"{rules.FullName} is not an internal, sealed class named Rules.";
        if (Naming.TypesIn(rules).Any(named => named.IsIn("Claims.Application.Ports"))) yield return $"{type.FullName}: its rules ask the world; a validator looks at the message only.";
    }

    private static IEnumerable<string> Shape(Type message)
    {
        if (message.DeclaringType is not { IsAbstract: true, IsSealed: true, IsPublic: true } useCase)
        {
            yield return $"{message.FullName} does not stand in a public static class named by a verb phrase.";
            yield break;
        }
        if (!useCase.IsIn("Claims.Application.UseCases") && useCase.Assembly == Product.Application) yield return $"{useCase.FullName} stands outside UseCases.";
        if (!message.IsSealed || message.GetMethod("<Clone>$") is null) yield return $"{message.FullName} is not a sealed record.";
        if (HandlerOf(message) is not { IsSealed: true, IsNestedAssembly: true }) yield return $"{useCase.FullName} has no internal, sealed Handler of it.";
        if (useCase.GetNestedTypes().Count(type => type.IsAssignableTo(typeof(IBaseRequest))) > 1) yield return $"{useCase.FullName} is more than one use case.";
    }

    private static Type? HandlerOf(Type message) => message.DeclaringType?.GetNestedType("Handler", BindingFlags.Public | BindingFlags.NonPublic) is { } handler
        && handler.GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && type.GetGenericArguments()[0] == message)
            ? handler
            : null;

    private static bool IsValidator(Type type) => type.IsAssignableTo(typeof(IValidator)) && type.BaseType!.GetGenericArguments()[0].IsAssignableTo(typeof(IBaseRequest));

    /// <summary>Every type that is reached through public properties of ours, from the message itself and from what it answers.</summary>
    private static HashSet<Type> Carried(Type type, HashSet<Type> reached)
    {
        if (type.HasElementType) return Carried(type.GetElementType()!, reached);
        if (!reached.Add(type)) return reached;
        foreach (var part in type.GetGenericArguments()) Carried(part, reached);
        foreach (var answer in type.GetInterfaces().Where(known => known.IsGenericType && known.GetGenericTypeDefinition() == typeof(IRequest<>))) Carried(answer, reached);
        if (!type.IsIn("Claims") || type.IsEnum || Product.Entities.Contains(type)) return reached;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Carried(property.PropertyType, reached);
        return reached;
    }
}
