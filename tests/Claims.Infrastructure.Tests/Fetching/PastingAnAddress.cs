using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;
using Claims.Infrastructure.Fetching;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Fetching;

public sealed class PastingAnAddress
{
    [Fact]
    public async Task Fills_the_form_of_a_fact_checker()
    {
        await using var server = new BadServer().On("/a", "HTTP/1.1 200 OK|Content-Type: text/html", "<title>Tariffs fall</title><p>SEOUL (AP)"u8.ToArray());
        await using var desk = await Desk.OpenAsync(change: services => services.AddSingleton<INetwork>(new FakeNetwork(server.Port)));
        var checker = await desk.MemberAsync(Roles.FactChecker);

        var page = await desk.SendAsync(checker, new ReadPage.Query(" http://news.example.com/a?utm_source=mail "));

        Assert.Equal("http://news.example.com/a | Tariffs fall | - | - | - | - | AP", PageSample.Line(page.Value));
    }

    [Fact]
    public async Task Fetches_nothing_for_a_reader_or_for_what_is_no_address()
    {
        var network = new FakeNetwork();
        await using var desk = await Desk.OpenAsync(change: services => services.AddSingleton<INetwork>(network));
        var reader = await desk.MemberAsync(Roles.Reader);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(reader, new ReadPage.Query("http://news.example.com/"))).Error?.Kind);
        Assert.Equal(ErrorKind.Invalid, (await desk.SendAsync(checker, new ReadPage.Query("not an address"))).Error?.Kind);
        Assert.Equal("fetch.address", (await desk.SendAsync(checker, new ReadPage.Query("http://localhost:80/"))).Error?.Code);
        Assert.Empty(network.Resolved);
    }
}
