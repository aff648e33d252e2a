using Claims.Application.Pipeline;
using Claims.Architecture.Tests.Samples;
using Microsoft.Extensions.Hosting;

namespace Claims.Architecture.Tests;

/// <summary>What runs in the background.</summary>
public sealed class TheLoops
{
    [Fact]
    public void Each_is_supervised_so_that_its_fault_neither_stops_the_host_nor_goes_unseen() =>
        Rule.Holds(
            new[] { Product.Application, Product.Infrastructure, Product.Blazor }.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(IHostedService))),
            Faults, typeof(LonelyLoop));

    private static IEnumerable<string> Faults(Type loop) =>
        loop.GetConstructors().All(made => made.GetParameters().Any(parameter => parameter.ParameterType == typeof(Supervision)))
            ? []
            : [$"{loop.Name} runs without Supervision: an exception in it would stop the host."];
}
