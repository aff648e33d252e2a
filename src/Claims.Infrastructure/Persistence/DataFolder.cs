using Microsoft.Extensions.Configuration;

namespace Claims.Infrastructure.Persistence;

/// <summary>Where everything that must survive lies: the SQLite file, keys, uploaded files.</summary>
public sealed class DataFolder
{
    /// <summary>Where a file stands while it arrives, in the folder that it will belong to.</summary>
    public const string Incoming = "incoming";

    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made by this user.</exception>
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        foreach (var folder in new[] { Root, Keys, Files, Archive, Index }) Make(folder);
        // Says at once, and not when the first picture comes, that nothing can be written here.
        using var probe = new FileStream(Path.Combine(Files, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "claims.db");

    /// <summary>Data protection keys: whoever reads them can forge a sign-in.</summary>
    public string Keys => Path.Combine(Root, "keys");

    public string Files => Path.Combine(Root, "files");

    /// <summary>This node's search index: a replica of the database, made again when it is deleted.</summary>
    public string Index => Path.Combine(Root, "index");

    /// <summary>What is kept of pages, by hash.</summary>
    public string Archive => Path.Combine(Root, "archive");

    /// <summary>Held while the schema is changed, so that two processes that start at once do not migrate twice.</summary>
    public string MigrationLock => Path.Combine(Root, "migration.lock");

    /// <summary>Removes what began to arrive before <paramref name="since"/> and never came in whole: the process was killed.</summary>
    public void DropUnfinished(DateTimeOffset since)
    {
        foreach (var incoming in new[] { Files, Archive }.Select(folder => Path.Combine(folder, Incoming)).Where(Directory.Exists))
            foreach (var file in Directory.EnumerateFiles(incoming).Where(file => File.GetLastWriteTimeUtc(file) < since.UtcDateTime))
                File.Delete(file);
    }

    /// <summary><c>Data:Directory</c>, by default <c>data</c> in the checkout, or beside the program where there is no checkout.</summary>
    /// <exception cref="InvalidOperationException">It cannot be used; the message is one sentence for the operator.</exception>
    public static DataFolder From(IConfiguration configuration)
    {
        var path = configuration["Data:Directory"] is { Length: > 0 } configured ? configured : Path.Combine(Checkout() ?? AppContext.BaseDirectory, "data");
        try
        {
            return new DataFolder(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidOperationException($"The data folder {path} cannot be used (Data__Directory): {fault.Message}", fault);
        }
    }

    /// <returns>The folder of the solution that this program was built in; nothing for a published one.</returns>
    public static string? Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Claims.sln"))) return folder.FullName;
        return null;
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
