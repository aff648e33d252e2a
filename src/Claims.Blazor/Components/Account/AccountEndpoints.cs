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

    private static async Task<IResult> SignOutAsync(HttpContext context, SignInManager<ClaimsUser> identity, AppSender sender, CircuitDoor door)
    {
        // First for good, then in this browser: what comes in between with the old cookie is nobody's.
        if (AppSender.SessionOf(context.User) is { } session && (await sender.SendAsync(new SignOut.Command(session))).IsDone) door.Expel(session);
        await identity.SignOutAsync();
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
