using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Pipeline;

public sealed class DeclaringAMessage
{
    [Fact]
    public void Every_message_of_the_product_is_sound()
    {
        var messages = MessageRules.MessagesIn(typeof(ApplicationServices).Assembly);

        Assert.NotEmpty(messages);
        Assert.Empty(messages.SelectMany(MessageRules.FaultsOf));
    }

    [Theory]
    [InlineData(typeof(Open))]
    [InlineData(typeof(Twice))]
    [InlineData(typeof(Bare))]
    [InlineData(typeof(Naked))]
    public void An_unsound_one_is_named(Type message) => Assert.NotEmpty(MessageRules.FaultsOf(message));

    [Fact]
    public void Every_message_passes_all_four_behaviours_in_their_order()
    {
        var services = new ServiceCollection().AddClaimsApplication();

        var behaviours = services.Where(service => service.ServiceType == typeof(IPipelineBehavior<,>)).Select(service => service.ImplementationType!).ToList();

        Assert.Equal(["Observe`2", "Authorize`2", "Validate`2", "Transact`2"], behaviours.Select(behaviour => behaviour.Name));
        Assert.All(behaviours.SelectMany(behaviour => behaviour.GetGenericArguments()), argument => Assert.Empty(argument.GetGenericParameterConstraints()));
    }

    // Abstract, so that start-up does not find them.
    private abstract record Open : IQuery<int>;

    [Anyone, Needs(Permission.SeeDesk)]
    private abstract record Twice : IQuery<int>;

    [Anyone]
    private abstract record Bare : IRequest;

    [Anyone]
    private abstract record Naked : IRequest<Page<int>>;
}
