using Claims.Infrastructure.Identity;
using Claims.Web.Tests.Running;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Web.Tests.Account;

/// <summary>A cookie that is due for a check is renewed by a page; by a circuit's good-bye after a sign-out it must not come back to life.</summary>
public sealed class ProlongingASession(SigningIn.OneDesk one) : IClassFixture<SigningIn.OneDesk>
{
    [Theory]
    [InlineData("/desk", true)]
    [InlineData("/_blazor/disconnect", false)]
    [InlineData("/_blazor", false)]
    public async Task Is_for_pages_and_not_for_circuits(string path, bool renews)
    {
        await using var scope = one.Desk.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var signIn = services.GetRequiredService<SignInManager<ClaimsUser>>();
        var member = await signIn.UserManager.FindByEmailAsync("reader@demo.claims");
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Path = path;
        var issued = new AuthenticationProperties { IssuedUtc = services.GetRequiredService<TimeProvider>().GetUtcNow() - (2 * IdentityServices.Recheck) };
        var ticket = new AuthenticationTicket(await signIn.CreateUserPrincipalAsync(member!), issued, IdentityConstants.ApplicationScheme);
        var scheme = new AuthenticationScheme(IdentityConstants.ApplicationScheme, null, typeof(CookieAuthenticationHandler));
        var check = new CookieValidatePrincipalContext(http, scheme, options, ticket);
        var slide = new CookieSlidingExpirationContext(http, scheme, options, ticket, TimeSpan.FromDays(8), TimeSpan.FromDays(6)) { ShouldRenew = true };

        await options.Events.ValidatePrincipal(check);
        await options.Events.CheckSlidingExpiration(slide);

        Assert.NotNull(check.Principal);
        Assert.Equal((renews, renews), (check.ShouldRenew, slide.ShouldRenew));
    }
}
