namespace Claims.Blazor.Hosting;

/// <summary>Reasons not to start, each told in one sentence.</summary>
internal static class StartupChecks
{
    /// <returns>Nothing when all is well.</returns>
    public static Task<string?> FindProblemAsync(WebApplication app) => Task.FromResult(DemoProblem(app));

    private static string? DemoProblem(WebApplication app) =>
        IsDemo(app) && !Addresses.AreLoopback(app.Configuration)
            ? $"Demo mode has known passwords and listens on this machine only, not on {Addresses.Of(app.Configuration)}. Set Demo__Enabled=false or choose a localhost address."
            : null;

    /// <summary>Unless configured, demo mode is on in Development only.</summary>
    public static bool IsDemo(WebApplication app) => app.Configuration.GetValue("Demo:Enabled", app.Environment.IsDevelopment());
}
