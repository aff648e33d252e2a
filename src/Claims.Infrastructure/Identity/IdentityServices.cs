using Claims.Application.Domain.Team;
using Claims.Application.Ports;
using Claims.Application.UseCases.Team;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Identity;

public static class IdentityServices
{
    public const int ShortestPassword = 12;

    private const string Links = "OneTimeLink";

    /// <summary>A cookie and an open page are checked against the database this often; every message is checked anyway.</summary>
    public static readonly TimeSpan Recheck = TimeSpan.FromSeconds(15);

    /// <summary>The sign-in records and what may be done with them.</summary>
    internal static IServiceCollection AddClaimsCredentials(this IServiceCollection services)
    {
        services.AddIdentityCore<ClaimsUser>(options =>
            {
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.AllowedForNewUsers = true;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                options.User.RequireUniqueEmail = true;
                // The user name is the e-mail address, which may hold more than the default letters.
                options.User.AllowedUserNameCharacters = "";
                // "Confirmed" is: an active member.
                options.SignIn.RequireConfirmedAccount = true;
                options.Tokens.PasswordResetTokenProvider = Links;
                options.Tokens.ProviderMap[Links] = new TokenProviderDescriptor(typeof(DataProtectorTokenProvider<ClaimsUser>));
                options.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new TokenProviderDescriptor(typeof(AuthenticatorTokenProvider<ClaimsUser>));
            })
            .AddUserStore<CredentialStore>()
            .AddUserConfirmation<ActiveMembersOnly>()
            .AddPasswordValidator<CommonPasswords>();
        services.AddTransient<DataProtectorTokenProvider<ClaimsUser>>().AddTransient<AuthenticatorTokenProvider<ClaimsUser>>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = Invitation.Lasts);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
        services.AddScoped<ICredentials, Credentials>();
        return services;
    }

    /// <summary>The cookie, the second step and passkeys: for a program with pages.</summary>
    /// <param name="services">Hold what <see cref="InfrastructureServices"/> adds.</param>
    /// <param name="signInPath">Where somebody who is not signed in is led.</param>
    /// <param name="publicUrl">Passkeys belong to its host, see also <see cref="SiteCookie"/>; nothing takes the request's.</param>
    public static IServiceCollection AddClaimsSignIn(this IServiceCollection services, string signInPath, Uri? publicUrl)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(options =>
        {
            options.LoginPath = signInPath;
            options.AccessDeniedPath = signInPath;
            options.ReturnUrlParameter = "return";
            options.ExpireTimeSpan = EndedSession.Kept;
            options.SlidingExpiration = true;
            options.Cookie = new SiteCookie(publicUrl)
            {
                Name = "claims",
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                SecurePolicy = CookieSecurePolicy.SameAsRequest,
            };
            SessionCookie.Follow(options.Events);
        }));
        services.AddAuthorization();
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = Recheck;
            options.OnRefreshingPrincipal = SessionCookie.CarryOver;
        });
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = publicUrl?.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        new IdentityBuilder(typeof(ClaimsUser), services).AddSignInManager();
        services.AddScoped<SignInDoor>();
        services.AddScoped<OwnSignIn>();
        services.AddScoped<OneTimeLinks>();
        return services;
    }
}
