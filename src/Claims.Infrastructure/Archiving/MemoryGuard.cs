using System.Diagnostics;
using System.Globalization;

namespace Claims.Infrastructure.Archiving;

/// <summary>Ends work with a process when it and its children take too much memory. Only where the system tells of children (Linux); elsewhere time alone ends it.</summary>
internal sealed class MemoryGuard : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private readonly Timer timer;

    public MemoryGuard(Process process, long most, CancellationTokenSource work)
    {
        var id = process.Id;
        timer = new Timer(_ =>
        {
            try
            {
                if (BytesOf(id) > most) work.Cancel();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                // No handles are left to look, or the work has just ended; a fault in a timer would take the process down.
            }
        }, null, Beat, Beat);
    }

    public void Dispose() => timer.Dispose();

    /// <summary>Resident memory of a process and all its descendants.</summary>
    internal static long BytesOf(int root)
    {
        if (!OperatingSystem.IsLinux()) return 0;
        var all = new List<(int Id, int Parent, long Pages)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Read(folder) is { } stat)
                all.Add((id, stat.Parent, stat.Pages));
        var family = new HashSet<int> { root };
        // Children have higher ids than their parents nearly always; twice around catches the others.
        for (var round = 0; round < 2; round++)
            foreach (var one in all.Where(one => family.Contains(one.Parent)))
                family.Add(one.Id);
        return all.Where(one => family.Contains(one.Id)).Sum(one => one.Pages) * Environment.SystemPageSize;
    }

    // "123 (name of it) S 1 …": the name may hold anything, so what follows its last bracket is read. Field 4 is the parent, field 24 the resident pages.
    private static (int Parent, long Pages)? Read(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[21], CultureInfo.InvariantCulture));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException or IndexOutOfRangeException)
        {
            // It ended meanwhile.
            return null;
        }
    }
}
