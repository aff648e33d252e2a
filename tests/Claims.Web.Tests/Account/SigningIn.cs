using System.Diagnostics;
using System.Globalization;
using System.Net;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Team;
using Claims.Web.Tests.Running;

namespace Claims.Web.Tests.Account;

public sealed class SigningIn(SigningIn.OneDesk one) : IClassFixture<SigningIn.OneDesk>
{
    private const string NewPassword = "wheel barrow lantern";

    private RunningDesk Desk => one.Desk;

    [Fact]
    public async Task With_the_right_password_leads_to_where_one_wanted_to_go()
    {
        var page = await Desk.Visit().SignInAsync("reader@demo.claims", RunningDesk.Password, "/account/sign-in?return=%2Faccount%2Fprofile");

        Assert.Equal(("/account/profile", "Profile and security"), (page.Path, page.Heading));
    }

    [Fact]
    public async Task Never_leads_to_another_site()
    {
        foreach (var elsewhere in new[] { "https://example.org/", "//example.org", @"/\example.org", "javascript:alert(1)", "/\t/example.org" })
        {
            var page = await Desk.Visit().SignInAsync("reader@demo.claims", RunningDesk.Password, $"/account/sign-in?return={Uri.EscapeDataString(elsewhere)}");
            Assert.Equal((new Uri(Desk.Address).Authority, "/desk"), (page.Url.Authority, page.Path));
        }
    }

    [Fact]
    public async Task Is_asked_for_by_every_page_of_the_desk()
    {
        var page = await Desk.Visit().GoAsync("/desk/claims/new");

        Assert.Equal("/account/sign-in", page.Path);
        Assert.Contains(Uri.EscapeDataString("/desk/claims/new"), page.Url.Query, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Fails_alike_in_words_and_in_time_for_a_wrong_password_and_an_unknown_address()
    {
        var (known, knownTime) = await TimedAsync("reader@demo.claims");
        var (unknown, unknownTime) = await TimedAsync("nobody@demo.claims");

        Assert.Equal(known.Problems, unknown.Problems);
        Assert.Single(known.Problems);
        Assert.All([knownTime, unknownTime], time => Assert.True(time >= TimeSpan.FromMilliseconds(590), $"answered after {time}"));

        async Task<(Page, TimeSpan)> TimedAsync(string email)
        {
            var visitor = Desk.Visit();
            var page = await visitor.GoAsync("/account/sign-in");
            var started = Stopwatch.GetTimestamp();
            var answer = await visitor.SubmitAsync(page, "sign-in", ("Given.Email", email), ("Given.Password", "not the password"));
            return (answer, Stopwatch.GetElapsedTime(started));
        }
    }

    [Fact]
    public async Task Is_locked_after_five_wrong_passwords_and_does_not_say_so()
    {
        var link = (await Desk.SendAsync(new InviteMember.Command("Locked", "locked@desk.test", Roles.Reader))).Value;
        await SetPasswordAsync(link);
        for (var guess = 0; guess < 5; guess++) await Desk.Visit().SignInAsync("locked@desk.test", "a wrong guess");

        var page = await Desk.Visit().SignInAsync("locked@desk.test", NewPassword);
        var wrong = await Desk.Visit().SignInAsync("locked@desk.test", "a wrong guess");

        Assert.Equal(wrong.Problems, page.Problems);
        Assert.Single(page.Problems);
        Assert.NotNull((await Desk.SendAsync(new ListMembers.Query())).Value.Single(member => member.Id == link.MemberId).SignIn?.LockedUntil);
    }

    [Fact]
    public async Task Is_closed_to_the_deactivated_and_their_cookies()
    {
        var link = (await Desk.SendAsync(new InviteMember.Command("Leaving", "leaving@desk.test", Roles.Reader))).Value;
        await SetPasswordAsync(link);
        var inside = Desk.Visit();
        await inside.SignInAsync("leaving@desk.test", NewPassword);

        await Desk.SendAsync(new DeactivateMember.Command(link.MemberId));

        Assert.Single((await Desk.Visit().SignInAsync("leaving@desk.test", NewPassword)).Problems);
        Assert.DoesNotContain("leaving@desk.test", (await inside.GoAsync("/account/profile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_with_a_link_that_works_once()
    {
        var link = (await Desk.SendAsync(new InviteMember.Command("Beginner", "beginner@desk.test", Roles.Reader))).Value;

        var short_ = await SetPasswordAsync(link, "tooshort");
        var set = await SetPasswordAsync(link);
        var again = await Desk.Visit().GoAsync(PathOf(link));

        Assert.Single(short_.Problems);
        Assert.Equal("/account/sign-in", set.Path);
        Assert.Equal("This link is no longer good", again.Heading);
        Assert.Equal("/account/profile", (await Desk.Visit().SignInAsync("beginner@desk.test", NewPassword, "/account/sign-in?return=/account/profile")).Path);
    }

    [Fact]
    public async Task Ends_with_a_form_of_our_own_only()
    {
        var visitor = await Desk.SignInAsync("checker2");
        var profile = await visitor.GoAsync("/account/profile");

        using var forged = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/account/sign-out"));
        var still = await visitor.GoAsync("/account/profile");
        await visitor.SubmitAsync(profile, "/account/sign-out");
        var after = await visitor.GoAsync("/account/profile");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(("/account/profile", "/account/sign-in"), (still.Path, after.Path));
    }

    [Fact]
    public async Task Is_filled_in_by_the_demonstration_only()
    {
        var page = await Desk.Visit().GoAsync("/account/sign-in?as=admin");

        Assert.DoesNotContain(RunningDesk.Password, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<Page> SetPasswordAsync(Invitation link, string password = NewPassword)
    {
        var visitor = Desk.Visit();
        return await visitor.SubmitAsync(await visitor.GoAsync(PathOf(link)), "password", ("Password", password));
    }

    private static string PathOf(Invitation link) =>
        $"/account/set-password?member={link.MemberId.ToString(CultureInfo.InvariantCulture)}&token={Uri.EscapeDataString(link.Token!)}";

    public sealed class OneDesk : IAsyncLifetime
    {
        public RunningDesk Desk { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Desk = await RunningDesk.StartAsync();

        public ValueTask DisposeAsync() => Desk.DisposeAsync();
    }
}
