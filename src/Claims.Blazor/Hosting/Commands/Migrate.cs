namespace Claims.Blazor.Hosting.Commands;

/// <summary>Brings the schema up to date without serving.</summary>
internal static class Migrate
{
    public static Task<int> RunAsync(string[] args) => Startup.WithDatabaseAsync(args, _ =>
    {
        Console.WriteLine("The database is up to date.");
        return Task.FromResult(0);
    });
}
