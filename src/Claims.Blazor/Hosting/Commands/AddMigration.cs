using System.Diagnostics;
using System.Reflection;
using Claims.Infrastructure.Persistence;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Adds a migration to both providers, so that neither is forgotten.</summary>
internal static class AddMigration
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var name, ..] || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            Console.Error.WriteLine("Name the migration in one word, like ./run migration AddTopics.");
            return 2;
        }
        if (DataFolder.Checkout() is not { } checkout)
        {
            Console.Error.WriteLine("Migrations are added in a checkout.");
            return 1;
        }
        var project = Path.Combine(checkout, "src", "Claims.Infrastructure");
        if (await RunAsync(checkout, "tool", "restore") != 0) return 1;
        foreach (var provider in Enum.GetValues<DatabaseProvider>())
        {
            var code = await RunAsync(
                checkout,
                "ef", "migrations", "add", name,
                "--project", project,
                "--startup-project", Path.Combine(checkout, "src", "Claims.Blazor"),
                "--context", $"{provider}ClaimsDbContext",
                "--output-dir", Path.Combine("Persistence", "Migrations", provider.ToString()),
                // What runs here was just built, and so has the design as it is now; another configuration's build may be older.
                "--configuration", typeof(AddMigration).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
                "--no-build");
            if (code != 0) return code;
        }
        return 0;
    }

    private static async Task<int> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
