using System.Security.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Team;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Blazor.Tests.Messaging;

public sealed class TheDoorOfCircuits : IDisposable
{
    private readonly StubMediator mediator = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Dictionary<long, string> active = new() { [7] = "now" };
    private readonly HashSet<string> over = [];
    private readonly FixedClock clock = new();
    private readonly CircuitDoor door;
    private int passed;

    public TheDoorOfCircuits()
    {
        mediator.Answer = message => message is FindActiveMembers.Query asked
            ? (Result<FindActiveMembers.Answer>)new FindActiveMembers.Answer(active.Where(member => asked.Members.Contains(member.Key)).ToDictionary(), asked.Sessions.Where(over.Contains).ToHashSet())
            : throw new InvalidOperationException();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Site:PublicUrl"] = "https://claims.example/" }).Build();
        door = new CircuitDoor(mediator.Courier(), new Supervision(clock, NullLogger<Supervision>.Instance), new OwnPages(configuration), new Lifetime(stopping.Token), NullLogger<CircuitDoor>.Instance);
    }

    [Theory]
    [InlineData("http://desk.example", null, 200)]
    [InlineData("https://claims.example", null, 200)]
    [InlineData(null, "same-origin", 200)]
    [InlineData("http://evil.example", null, 403)]
    [InlineData("http://evil.example", "same-origin", 403)]
    [InlineData("null", null, 403)]
    [InlineData(null, "cross-site", 403)]
    [InlineData(null, null, 403)]
    public async Task Opens_only_for_our_own_pages(string? origin, string? fetchSite, int status) =>
        Assert.Equal(status, await KnockAsync(7, origin, fetchSite));

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("CONNECT")]
    public async Task Is_shut_for_visitors_whatever_the_method(string method)
    {
        Assert.Equal(401, await KnockAsync(null, "http://desk.example", method: method));
        Assert.Equal(0, passed);
    }

    [Fact]
    public async Task Is_shut_for_a_deactivated_member_with_a_good_cookie()
    {
        active.Clear();

        Assert.Equal(401, await KnockAsync(7, "http://desk.example"));
    }

    [Fact]
    public async Task Is_shut_for_a_session_that_was_ended_elsewhere()
    {
        active[7] = "later";

        Assert.Equal(401, await KnockAsync(7, "http://desk.example"));
    }

    [Fact]
    public async Task Cuts_the_pages_of_an_ended_session_on_its_next_round_and_no_others()
    {
        var (out_, stay) = (new TaskCompletionSource(), new TaskCompletionSource());
        var ended = KnockAsync(7, "http://desk.example", stay: out_.Task, aborted: out_.SetResult);
        active[7] = "later";
        var goesOn = KnockAsync(7, "http://desk.example", stay: stay.Task, aborted: () => stay.SetException(new InvalidOperationException("It was cut.")), stamp: "later");

        await door.StartAsync(TestContext.Current.CancellationToken);

        await ended;
        await door.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, door.CountOf(7));
        stay.SetResult();
        Assert.Equal(200, await goesOn);
    }

    [Fact]
    public async Task Lets_in_a_limited_number_of_pages_of_a_member()
    {
        var leave = new TaskCompletionSource();
        var inside = Enumerable.Range(0, CircuitDoor.MostPerMember).Select(_ => KnockAsync(7, "http://desk.example", stay: leave.Task)).ToList();

        Assert.Equal(429, await KnockAsync(7, "http://desk.example"));
        leave.SetResult();
        await Task.WhenAll(inside);
        Assert.Equal(200, await KnockAsync(7, "http://desk.example"));
        Assert.Equal(0, door.CountOf(7));
    }

    [Fact]
    public async Task Is_shut_for_a_session_that_was_signed_out_of_and_for_none()
    {
        over.Add("here");

        Assert.Equal(401, await KnockAsync(7, "http://desk.example", session: "here"));
        Assert.Equal(401, await KnockAsync(7, "http://desk.example", session: null));
        Assert.Equal(200, await KnockAsync(7, "http://desk.example", session: "elsewhere"));
    }

    [Fact]
    public async Task Cuts_every_connection_of_an_ended_session_and_leaves_the_members_other_devices()
    {
        var (here, elsewhere) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = KnockAsync(7, "http://desk.example", stay: here.Task, aborted: here.SetResult, session: "here");
        var other = KnockAsync(7, "http://desk.example", stay: elsewhere.Task, aborted: () => elsewhere.SetException(new InvalidOperationException("It was cut.")), session: "elsewhere");

        door.Expel("here");

        await first;
        Assert.Equal(1, door.CountOf(7));
        elsewhere.SetResult();
        Assert.Equal(200, await other);
    }

    [Fact]
    public async Task Lets_nobody_in_while_the_host_stops()
    {
        await stopping.CancelAsync();

        Assert.Equal(503, await KnockAsync(7, "http://desk.example"));
    }

    public void Dispose()
    {
        door.Dispose();
        stopping.Dispose();
    }

    private async Task<int> KnockAsync(long? member, string? origin, string? fetchSite = null, string method = "GET", Task? stay = null, Action? aborted = null, string stamp = "now", string? session = "here")
    {
        var context = new DefaultHttpContext { TraceIdentifier = Guid.CreateVersion7().ToString() };
        (context.Request.Scheme, context.Request.Host, context.Request.Path, context.Request.Method) = ("http", new HostString("desk.example"), "/_blazor", method);
        if (origin is not null) context.Request.Headers.Origin = origin;
        if (fetchSite is not null) context.Request.Headers["Sec-Fetch-Site"] = fetchSite;
        if (member is not null) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{member}"), new Claim("AspNet.Identity.SecurityStamp", stamp)], "test"));
        if (member is not null && session is not null) ((ClaimsIdentity)context.User.Identity!).AddClaim(new Claim(EndedSession.Carried, session));
        if (aborted is not null) context.Features.Set<Microsoft.AspNetCore.Http.Features.IHttpRequestLifetimeFeature>(new AbortNoted(aborted));
        await door.GuardAsync(context, _ =>
        {
            passed++;
            return stay ?? Task.CompletedTask;
        });
        return context.Response.StatusCode;
    }

    private sealed class AbortNoted(Action aborted) : Microsoft.AspNetCore.Http.Features.IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public void Abort() => aborted();
    }

    private sealed class Lifetime(CancellationToken stopping) : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
