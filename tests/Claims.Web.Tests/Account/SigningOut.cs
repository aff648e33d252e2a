using System.Net;
using System.Security.Claims;
using Claims.Application.Domain.Team;
using Claims.Infrastructure.Identity;
using Claims.Web.Tests.Running;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Web.Tests.Account;

/// <summary>Is for good: the cookie itself is over, not only forgotten by one browser.</summary>
public sealed class SigningOut(SigningIn.OneDesk one) : IClassFixture<SigningIn.OneDesk>
{
    private const string Own = "/account/profile";

    private RunningDesk Desk => one.Desk;

    [Fact]
    public async Task Makes_a_copy_of_the_cookie_worthless_and_leaves_other_sessions_alone()
    {
        var member = await Desk.HireAsync("Copy Kept", Roles.Reader);
        var (here, elsewhere, thief) = (await SignInAsync(member), await SignInAsync(member), Desk.Visit());
        foreach (Cookie cookie in here.Cookies.GetAllCookies()) thief.Cookies.Add(new Uri(Desk.Address), new Cookie(cookie.Name, cookie.Value));
        Assert.Equal(Own, (await thief.GoAsync(Own)).Path);

        await here.SubmitAsync(await here.GoAsync(Own), "/account/sign-out");

        Assert.Equal("/account/sign-in", (await thief.GoAsync(Own)).Path);
        Assert.Equal(Own, (await elsewhere.GoAsync(Own)).Path);
    }

    [Fact]
    public async Task Is_followed_by_a_new_session_in_the_same_browser()
    {
        var member = await Desk.HireAsync("Back Again", Roles.Reader);
        var visitor = await SignInAsync(member);
        await visitor.SubmitAsync(await visitor.GoAsync(Own), "/account/sign-out");

        await visitor.SignInAsync(member.Email, RunningDesk.Password);

        Assert.Equal(Own, (await visitor.GoAsync(Own)).Path);
    }

    // Every 15 s a cookie is checked against the database and its principal made anew.
    [Fact]
    public async Task Ends_a_session_however_often_its_cookie_was_renewed()
    {
        await using var scope = Desk.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var signIn = services.GetRequiredService<SignInManager<ClaimsUser>>();
        var principal = await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByEmailAsync("reader@demo.claims"))!);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(EndedSession.Carried, "the first"));
        var issued = new AuthenticationProperties { IssuedUtc = services.GetRequiredService<TimeProvider>().GetUtcNow() - (2 * IdentityServices.Recheck) };
        var scheme = new AuthenticationScheme(IdentityConstants.ApplicationScheme, null, typeof(CookieAuthenticationHandler));
        var check = new CookieValidatePrincipalContext(new DefaultHttpContext { RequestServices = services }, scheme, options, new AuthenticationTicket(principal, issued, scheme.Name));

        await options.Events.ValidatePrincipal(check);

        Assert.NotSame(principal, check.Principal);
        Assert.Equal((true, "the first"), (check.ShouldRenew, check.Principal?.FindFirstValue(EndedSession.Carried)));
    }

    private async Task<Visitor> SignInAsync(NewMember member)
    {
        var visitor = Desk.Visit();
        await visitor.SignInAsync(member.Email, RunningDesk.Password);
        return visitor;
    }
}
