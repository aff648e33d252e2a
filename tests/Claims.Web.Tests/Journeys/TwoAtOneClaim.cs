using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Team;
using Claims.Web.Tests.Running;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>Two browsers on one claim, and what becomes of an open page when its member or its session ends.</summary>
public sealed class TwoAtOneClaim(BrowserDesk desk)
{
    private const string Typed = "What I was just writing, word for word.";

    private async Task<(NewMember Member, Person Person)> SitDownAsync(string name, Roles roles, string path)
    {
        var member = await desk.Desk.HireAsync(name, roles);
        return (member, await desk.SignInAsync(member.Email, path));
    }

    [Fact]
    public async Task See_each_others_changes_without_a_reload_and_lose_no_word()
    {
        var claim = await desk.Room.ResearchAsync();
        var (_, one) = await SitDownAsync("Kim First", Roles.FactChecker, $"/desk/claims/{claim}?mode=write");
        var (_, two) = await SitDownAsync("Sam Second", Roles.FactChecker, $"/desk/claims/{claim}?mode=write");
        await using var first = one;
        await using var second = two;
        await second.Page.Locator("#reasoning").FillAsync(Typed);

        await first.Page.GetByLabel("Comment", new() { Exact = true }).FillAsync("Has anybody rung the auditors?");
        await first.TwiceAsync(first.Button("Comment"));
        await second.SeeAsync(second.Page.Locator(".feed").GetByText("Has anybody rung the auditors?"));
        Assert.Equal(Typed, await second.Page.Locator("#reasoning").InputValueAsync());

        await first.Page.Locator("#conclusion").FillAsync("The first one's conclusion.");
        await first.Button("Save").ClickAsync();
        await first.SeeAsync("Saved");
        // Whose change, and what.
        await second.SeeAsync(second.Page.Locator(".banner.stale", new() { HasText = "Kim First" }));
        await second.SeeAsync(second.Page.Locator(".banner.stale", new() { HasText = "The first one's conclusion." }));
        await second.Button("Save").ClickAsync();
        Assert.Equal(Typed, await second.Page.Locator("#reasoning").InputValueAsync());
        await second.Button("Go on with mine").ClickAsync();
        await second.Button("Save").ClickAsync();
        await first.SeeAsync(first.Page.Locator(".live-notice", new() { HasText = "Sam Second" }));
        await first.Page.WaitForFunctionAsync("text => document.getElementById('reasoning').value === text", Typed);

        Assert.All([first, second], person => Assert.Empty(person.Complaints));
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_from_the_open_page()
    {
        var claim = await desk.Room.RecordAsync();
        var (member, person) = await SitDownAsync("Kim Leaving", Roles.FactChecker, $"/desk/claims/{claim}");
        await using var checker = person;
        await checker.SeeAsync(checker.ButtonOf("Take it"));
        var version = (await desk.Desk.SendAsync(new ListMembers.Query())).Value.Single(row => row.Id == member.Id).Version;

        await desk.Desk.SendAsync(new ChangeRoles.Command(member.Id, version, Roles.Reader));

        await checker.ButtonOf("Take it").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await checker.SeeAsync(checker.Heading($"Claim #{claim}"));
        Assert.Empty(checker.Complaints);
    }

    [Fact]
    public async Task A_deactivated_member_is_put_out_and_the_text_stays()
    {
        var claim = await desk.Room.ResearchAsync();
        var (member, person) = await SitDownAsync("Kim Gone", Roles.FactChecker, $"/desk/claims/{claim}?mode=write");
        await using var checker = person;
        await checker.Page.Locator("#conclusion").FillAsync(Typed);

        await desk.Desk.SendAsync(new DeactivateMember.Command(member.Id));

        await checker.SeeAsync(checker.Link("Sign in"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_pages_that_are_open_elsewhere_and_not_ones_own()
    {
        var member = await desk.Desk.HireAsync("Kim Twice", Roles.FactChecker);
        await using var elsewhere = await desk.SignInAsync(member.Email, "/desk");
        await using var here = await desk.SignInAsync(member.Email, "/desk");
        await elsewhere.SeeAsync(elsewhere.Heading("My work"));

        await here.GoAsync("/account/profile");
        await here.Button("Sign out everywhere else").ClickAsync();
        await here.SeeAsync("All other sessions end now.");

        await elsewhere.SeeAsync("You are signed out. Your text is safe in this browser.");
        await here.GoAsync("/desk");
        await here.SeeAsync(here.Heading("My work"));
        await elsewhere.Link("Sign in").ClickAsync();
        await elsewhere.SeeAsync(elsewhere.Heading("Sign in"));
    }

    [Fact]
    public async Task Signing_out_ends_the_pages_beside_and_leaves_other_devices_alone()
    {
        var member = await desk.Desk.HireAsync("Kim Thrice", Roles.FactChecker);
        await using var here = await desk.SignInAsync(member.Email, "/desk");
        await using var device = await desk.SignInAsync(member.Email, "/desk/claims/new");
        await device.Field("Statement").FillAsync(Typed);
        var beside = await here.Page.Context.NewPageAsync();
        await beside.GotoAsync("/desk");
        await beside.GetByRole(AriaRole.Heading, new() { Name = "My work" }).WaitForAsync();

        await here.Page.GetByLabel("Menu of Kim Thrice").ClickAsync();
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await beside.GetByText("You are signed out.").WaitForAsync();
        await device.Field("Place").FillAsync("Overbridge");
        await device.SeeAsync(device.Page.GetByText("Draft saved").First);
        Assert.Equal(Typed, await device.Page.Locator("#claim-statement").InputValueAsync());
    }
}
