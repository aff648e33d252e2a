using System.Security.Claims;
using Claims.Application.Domain.Team;
using Claims.Infrastructure.Persistence;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Identity;

/// <summary>
/// Which session a cookie belongs to. Signing out only asks the browser to forget it: a request that is on its way can renew it, and a copy stays good for days.
/// So each sign-in has a name of its own, and the database knows which of them are over.
/// </summary>
internal static class SessionCookie
{
    internal static void Follow(CookieAuthenticationEvents events)
    {
        events.OnSigningIn = context =>
        {
            // What refreshes a cookie, a new password for one, goes on with the session that it has.
            if (context.Principal is { } principal && SessionOf(principal) is null) Name(principal, SessionOf(context.HttpContext.User) ?? Guid.CreateVersion7().ToString("N"));
            return Task.CompletedTask;
        };
        var checkStamp = events.OnValidatePrincipal;
        events.OnValidatePrincipal = async context =>
        {
            if (await IsOverAsync(context)) context.RejectPrincipal();
            else await checkStamp(context);
        };
    }

    /// <summary>The stamp's check makes the principal anew from the database.</summary>
    internal static Task CarryOver(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal is { } current && SessionOf(current) is { } session && context.NewPrincipal is { } renewed) Name(renewed, session);
        return Task.CompletedTask;
    }

    private static async Task<bool> IsOverAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } principal || SessionOf(principal) is not { } session) return true;
        var db = context.HttpContext.RequestServices.GetRequiredService<ClaimsDbContext>();
        return await db.EndedSessions.AnyAsync(ended => ended.Id == session, context.HttpContext.RequestAborted);
    }

    private static string? SessionOf(ClaimsPrincipal principal) => principal.FindFirstValue(EndedSession.Carried);

    private static void Name(ClaimsPrincipal principal, string session) => ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(EndedSession.Carried, session));
}
