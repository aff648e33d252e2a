using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Team;
using Claims.Infrastructure.Demonstration;

namespace Claims.Blazor.Hosting;

/// <summary>What a desk begins with: scales and reasons everywhere; in demo mode members and claims too.</summary>
internal static class FirstContent
{
    /// <summary>Not a secret: demo mode listens on this machine only, and Production refuses a database that holds these accounts.</summary>
    private const string DemoPassword = "fact-check the demo";

    public static async Task AddAsync(WebApplication app, CancellationToken token = default)
    {
        var courier = app.Services.GetRequiredService<Courier>();
        await SendAsync(courier, new SeedDesk.Command(), token);
        if (!StartupChecks.IsDemo(app)) return;
        var password = PasswordOf(app.Configuration);
        await SendAsync(courier, new SeedDemoMembers.Command(password), token);
        await app.Services.GetRequiredService<DemonstrationDesk>().PlayAsync(token);
        Console.WriteLine($"Demo accounts: {string.Join(", ", SeedDemoMembers.Accounts.Select(account => account.Email))}. Password: {password}");
    }

    public static string PasswordOf(IConfiguration configuration) => configuration["Demo:Password"] ?? DemoPassword;

    private static async Task SendAsync(Courier courier, ICommand message, CancellationToken token)
    {
        if (await courier.SendAsync(message, Caller.System, token) is { IsDone: false } refused)
            throw new InvalidOperationException($"First content was refused: {refused.Error.Code} {refused.Error.Text}");
    }
}
