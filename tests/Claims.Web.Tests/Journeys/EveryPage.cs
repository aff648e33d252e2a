using System.Globalization;
using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Publishing;
using Claims.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Web.Tests.Journeys;

/// <summary>Every page that the route table knows is open to everybody, fits a phone, and makes no browser complain.</summary>
public sealed class EveryPage(BrowserDesk desk)
{
    /// <summary>An address for each route; <c>{live}</c> and the like stand for what the test has prepared. A new page needs one.</summary>
    private static readonly Dictionary<string, string[]> Samples = new()
    {
        ["/"] = ["/"],
        ["/checks"] = ["/checks"],
        ["/checks/{number:long}/{slug?}"] = ["/checks/{live}", "/checks/{held}", "/checks/{withdrawn}"],
        ["/checks/{number:long}/{slug}/versions/{revision:int}"] = ["/checks/{withdrawn}/the-bridge-cost-sixty-million/versions/1"],
        ["/ratings"] = ["/ratings"],
        ["/search"] = ["/search", "/search?q=bridge", "/search?q=nothing+says+this"],
        ["/not-found"] = ["/not-found"],
        ["/account/sign-in"] = ["/account/sign-in"],
        ["/account/set-password"] = ["/account/set-password", "{link}"],
        ["/account/second-step"] = ["/account/second-step"],
        ["/account/profile"] = ["/account/profile"],
        ["/account/password"] = ["/account/password"],
        ["/account/passkeys"] = ["/account/passkeys"],
        ["/account/authenticator"] = ["/account/authenticator"],
        ["/desk"] = ["/desk"],
        ["/desk/triage"] = ["/desk/triage"],
        ["/desk/claims"] = ["/desk/claims", "/desk/claims?stage=declined"],
        ["/desk/claims/new"] = ["/desk/claims/new"],
        ["/desk/claims/paste"] = ["/desk/claims/paste"],
        ["/desk/claims/clip"] = ["/desk/claims/clip"],
        ["/desk/claims/{Number:long}"] = ["/desk/claims/{research}", "/desk/claims/{research}?mode=write", "/desk/claims/{live}", "/desk/claims/999999"],
        ["/desk/review"] = ["/desk/review"],
        ["/desk/review/{Number:long}"] = ["/desk/review/{review}"],
        ["/desk/snapshots/{Id:long}"] = ["/desk/snapshots/999999"],
        ["/desk/sources"] = ["/desk/sources", "/desk/sources?show=needslook"],
        ["/desk/sources/{Id:long}"] = ["/desk/sources/1", "/desk/sources/999999"],
        ["/desk/search"] = ["/desk/search", "/desk/search?q=bridge", "/desk/search?q=nothing+says+this"],
        ["/desk/duplicates"] = ["/desk/duplicates"],
        ["/desk/articles"] = ["/desk/articles"],
        ["/desk/articles/new"] = ["/desk/articles/new"],
        ["/desk/articles/{Id:long}"] = ["/desk/articles/{article}", "/desk/articles/999999"],
        ["/desk/articles/{Id:long}/changes"] = ["/desk/articles/{article}/changes"],
        ["/desk/articles/{Id:long}/report"] = ["/desk/articles/{article}/report"],
        ["/desk/people"] = ["/desk/people"],
        ["/desk/people/{Id:long}"] = ["/desk/people/{person}"],
        ["/desk/settings"] = ["/desk/settings"],
        ["/desk/settings/members"] = ["/desk/settings/members"],
        ["/desk/settings/scales"] = ["/desk/settings/scales"],
        ["/desk/settings/lists"] = ["/desk/settings/lists"],
        ["/desk/settings/desk"] = ["/desk/settings/desk"],
    };

    /// <summary>What answers no page: files, feeds, probes, what only scripts ask.</summary>
    private static readonly string[] NoPages = ["/_", "/health/", "/{**path:file}", "/feeds/", "/robots.txt", "/sitemap.xml", "/desk/files", "/desk/archive/", "/desk/claims/{number:long}/evidence.zip", "/desk/articles/{id:long}/report.docx", "/checks/{number:long}/pictures/", "/Identity"];

    public static TheoryData<string> Rooms => ["/account", "/desk", "/desk/settings", "/"];

    [Fact]
    public void Has_an_address_to_be_looked_at()
    {
        var pages = Routes().ToList();

        Assert.Equal([], pages.Except(Samples.Keys));
        Assert.Equal([], Samples.Keys.Except(pages));
    }

    [Theory, MemberData(nameof(Rooms))]
    public async Task Is_open_to_everybody_in_light_and_dark(string room)
    {
        var prepared = await PrepareAsync();
        await using var member = await desk.SignInAsync(prepared["{me}"], "/account/profile");
        // Pages for who is not signed in are looked at by somebody who is not.
        await using var visitor = await desk.OpenAsync();
        var faults = new List<string>();
        foreach (var address in Samples.Where(page => RoomOf(page.Key) == room).SelectMany(page => page.Value))
        {
            var path = prepared.Aggregate(address, (text, known) => text.Replace(known.Key, known.Value, StringComparison.Ordinal));
            var person = path.StartsWith("/desk", StringComparison.Ordinal) || path.StartsWith("/account/p", StringComparison.Ordinal) || path == "/account/authenticator" ? member : visitor;
            await person.OpenAsync(path);
            faults.AddRange(await person.AuditAsync(address));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.All([member, visitor], person => Assert.Empty(person.Complaints));
        Assert.Empty(desk.Desk.Errors);
    }

    private static string RoomOf(string route) => Rooms.Select(row => row.Data).Where(room => room == "/" || route == room || route.StartsWith(room + "/", StringComparison.Ordinal)).MaxBy(room => room.Length)!;

    private IEnumerable<string> Routes() => desk.Desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => !route.Metadata.Any(known => known.GetType().Name == "StaticAssetDescriptor"))
        .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
        .Select(route => "/" + (route.RoutePattern.RawText ?? "").TrimStart('/'))
        .Where(path => !NoPages.Any(start => path.StartsWith(start, StringComparison.Ordinal))).Distinct();

    private async Task<Dictionary<string, string>> PrepareAsync()
    {
        var room = desk.Room;
        var me = await desk.Desk.HireAsync("Robin Every", Roles.Editor | Roles.Administrator);
        var invited = await desk.Desk.InviteAsync("Robin Later", Roles.Reader);
        var (live, held, withdrawn) = (await room.PublishAsync(), await room.PublishAsync(), await room.PublishAsync());
        await room.DoAsync(room.Editor, new HoldCheck.Command(held, "We look at it again.", null));
        await room.DoAsync(room.Editor, new RequestRetraction.Command(withdrawn, "It was wrong.", "A court said so."));
        await room.DoAsync(room.SecondEditor, new ConfirmRetraction.Command(withdrawn, (await room.StatusAsync(withdrawn)).Version));
        await room.RecordAsync();
        var facts = new ArticleFacts("A bridge and its price", "A reporter", "The Overbridge Post", null, null, "en");
        var article = await room.DoAsync(room.Checker, new AddArticle.Command(facts, "The bridge cost 40 million euros. It was built in 2019.", ArticleOrigin.Pasted));
        await room.DoAsync(room.Checker, new RenewArticle.Command(article, 1, "The bridge cost 60 million euros. It was built in 2019.", ArticleOrigin.Pasted));
        await room.DoAsync(room.Checker, new MarkInArticle.Command(article, live, new Anchor("The bridge cost 60 million euros", "", ".")));
        return new Dictionary<string, string>
        {
            ["{me}"] = me.Email,
            ["{link}"] = invited,
            ["{live}"] = Text(live),
            ["{held}"] = Text(held),
            ["{withdrawn}"] = Text(withdrawn),
            ["{research}"] = Text(await room.ResearchAsync()),
            ["{review}"] = Text((await room.ProposeAsync()).Claim),
            ["{person}"] = Text(room.ClaimantId),
            ["{article}"] = Text(article),
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
