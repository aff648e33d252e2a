using Claims.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Writes one archive with everything that a desk needs to go on elsewhere.</summary>
internal static class Backup
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var file, ..] || file.StartsWith('-'))
        {
            Console.Error.WriteLine("Say where to: ./run backup FILE.zip");
            return 2;
        }
        if (!Startup.TryCreateBuilder(args[1..], out var builder)) return 1;
        await using var app = builder.Build();
        var settings = app.Services.GetRequiredService<DatabaseSettings>();
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            Console.Error.WriteLine($"{settings.Place} is on SQL Server: back it up there with BACKUP DATABASE, and copy {app.Services.GetRequiredService<DataFolder>().Root} beside it.");
            return 1;
        }
        try
        {
            await DataArchive.WriteAsync(settings, app.Services.GetRequiredService<DataFolder>(), file);
            Console.WriteLine($"Database, keys and files are in {Path.GetFullPath(file)}. To restore, unpack it into an empty data folder.");
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            Console.Error.WriteLine($"The backup failed: {fault.Message}");
            return 1;
        }
    }
}
