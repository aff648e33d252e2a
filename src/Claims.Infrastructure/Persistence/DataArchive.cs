using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Claims.Infrastructure.Persistence;

/// <summary>A consistent copy of a data folder while others write.</summary>
public static class DataArchive
{
    /// <summary>The archive appears under its name only when it is whole.</summary>
    /// <exception cref="IOException">The file exists already, or cannot be written.</exception>
    /// <exception cref="SqliteException">There is no readable database.</exception>
    public static async Task WriteAsync(DatabaseSettings database, DataFolder folder, string file, CancellationToken cancel = default)
    {
        if (File.Exists(file)) throw new IOException($"{file} exists already.");
        var copy = Path.Combine(folder.Root, Path.GetRandomFileName());
        var unfinished = file + ".part";
        try
        {
            CopyDatabase(database, copy);
            await using (var stream = Open(unfinished))
            await using (var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: false, entryNameEncoding: null, cancel))
            {
                await archive.CreateEntryFromFileAsync(copy, Path.GetFileName(folder.Database), cancel);
                // After the database: a file that it knows of is there then. Files are written once, under their hash.
                foreach (var source in new[] { folder.Keys, folder.Files, folder.Archive }.SelectMany(FilesIn))
                    await archive.CreateEntryFromFileAsync(source, Path.GetRelativePath(folder.Root, source).Replace('\\', '/'), cancel);
            }
            File.Move(unfinished, file);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(unfinished);
        }
    }

    // What is still arriving belongs to nothing yet, and moves away while it is read.
    private static IEnumerable<string> FilesIn(string part) => Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != DataFolder.Incoming);

    // It holds the keys: nobody else may read it, not even half written.
    private static FileStream Open(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, options);
    }

    // SQLite's own backup: one moment of the database, write-ahead log included, without stopping the writers.
    private static void CopyDatabase(DatabaseSettings database, string copy)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
