using Claims.Application.UseCases.Team;
using Claims.Blazor.Messaging;
using Claims.Infrastructure.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Claims.Blazor.Components.Account;

/// <summary>What the account pages need beside themselves: signing out, and the questions that a browser puts to a passkey.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        app.MapPost(AccountPaths.SignOut, SignOutAsync).AddEndpointFilter(OnlyFromOurPages).DisableAntiforgery().AllowAnonymous();
        app.MapPost(AccountPaths.PasskeyQuestion, QuestionAsync).AddEndpointFilter(OnlyFromOurPages).DisableAntiforgery().AllowAnonymous();
        app.MapPost(AccountPaths.NewPasskeyQuestion, NewQuestionAsync).AddEndpointFilter(OnlyFromOurPages).DisableAntiforgery().RequireAuthorization();
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignInManager<ClaimsUser> identity, CircuitDoor door)
    {
        await identity.SignOutAsync();
        // A page that is open beside this one must not go on acting; the member's other devices come back by themselves.
        // Only once the browser has been told to forget the cookie, or the page would come back with it.
        if (AppSender.MemberIdOf(context.User) is { } member)
        {
            context.Response.OnCompleted(() =>
            {
                door.Expel(member);
                return Task.CompletedTask;
            });
        }
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> QuestionAsync(SignInManager<ClaimsUser> identity) =>
        Results.Text(await identity.MakePasskeyRequestOptionsAsync(null!), "application/json");

    private static async Task<IResult> NewQuestionAsync(OwnSignIn own, AppSender sender)
    {
        var me = await sender.SendAsync(new OwnProfile.Query());
        return me.IsDone ? Results.Text(await own.PasskeyOptionsAsync(me.Value.Name), "application/json") : Results.Forbid();
    }

    // The framework's own check acts only where a form is bound; these have none.
    private static async ValueTask<object?> OnlyFromOurPages(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Results.BadRequest();
}
