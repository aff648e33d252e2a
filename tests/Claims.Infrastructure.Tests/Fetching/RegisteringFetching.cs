using Claims.Application.Ports;
using Claims.Infrastructure.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class RegisteringFetching
{
    [Fact]
    public async Task The_real_container_refuses_the_desk_itself_and_a_private_address()
    {
        using var services = Build(("Site:PublicUrl", "https://Desk.Example.com"));
        var pages = services.GetRequiredService<IPageDetails>();

        foreach (var url in (string[])["https://desk.example.com/checks/1", "http://127.0.0.1/", "http://localhost/"])
            Assert.Equal("fetch.address", (await pages.ReadAsync(new Uri(url), TestContext.Current.CancellationToken)).Error?.Code);
    }

    [Fact]
    public void Limits_come_from_the_configuration()
    {
        using var services = Build(("Fetching:Ports:0", "8443"), ("Fetching:TotalTimeout", "00:00:07"), ("Fetching:MaxBytes", "1000"));

        var options = services.GetRequiredService<FetchOptions>();

        Assert.Equal([8443], options.Ports!);
        Assert.Equal((TimeSpan.FromSeconds(7), 1000), (options.TotalTimeout, options.MaxBytes));
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build();
        return new ServiceCollection().AddLogging().AddFetching(configuration).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }
}
