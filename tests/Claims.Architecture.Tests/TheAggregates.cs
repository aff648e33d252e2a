using System.Reflection;
using System.Runtime.CompilerServices;
using Claims.Architecture.Tests.Samples;

namespace Claims.Architecture.Tests;

public sealed class TheAggregates
{
    private const BindingFlags Seen = BindingFlags.Public | BindingFlags.Instance;

    [Fact]
    public void They_change_through_their_methods_only() => Rule.Holds(
        Product.Entities,
        entity => entity.GetProperties(Seen).Where(property => property.SetMethod is { IsPublic: true } set && !IsInit(set)).Select(property => $"{entity.Name}.{property.Name} can be set.")
            .Concat(entity.GetFields(Seen).Where(field => !field.IsInitOnly).Select(field => $"{entity.Name}.{field.Name} can be set.")),
        typeof(SettableEntity));

    [Fact]
    public void Their_lists_cannot_be_changed_from_outside() => Rule.Holds(
        Product.Entities,
        entity => entity.GetProperties(Seen).Where(property => IsMutableList(property.PropertyType)).Select(property => $"{entity.Name}.{property.Name} is a list that anybody can change."),
        typeof(EntityWithAList));

    [Fact]
    public void Nobody_makes_an_empty_one() => Rule.Holds(
        Product.Entities,
        entity => entity.GetConstructor(Seen, Type.EmptyTypes) is null ? [] : [$"{entity.Name} can be made without saying anything."],
        typeof(EntityWithAList));

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutableList(Type type) =>
        !type.IsArray && type.GetInterfaces().Append(type).Any(known => known.IsGenericType && known.GetGenericTypeDefinition() == typeof(ICollection<>));
}
