using System.Runtime.InteropServices;
using System.Text;

namespace Claims.Infrastructure.Files;

/// <summary>Moves a file that is on the disk already into its place, so that a power cut does not take the name away again: a rename is on the disk only when its folder is.</summary>
internal static class LastingMove
{
    // O_RDONLY | O_CLOEXEC; .NET opens no folders.
    private const int ReadOnlyAndOurs = 0x80000;
    private const int InputOutputError = 5;

    /// <exception cref="IOException">The disk does not take it.</exception>
    public static void Into(string path, string arriving)
    {
        var folder = Path.GetDirectoryName(path)!;
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        File.Move(arriving, path, overwrite: true);
        Flush(folder);
        if (isNew) Flush(Path.GetDirectoryName(folder)!);
    }

    // Elsewhere the file system keeps renames in its own order, or offers no way.
    private static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnlyAndOurs);
        if (handle < 0) return;
        try
        {
            if (Sync(handle) < 0 && Marshal.GetLastPInvokeError() == InputOutputError) throw new IOException($"The disk does not take the folder {folder}.");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}
