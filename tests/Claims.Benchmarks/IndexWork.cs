using System.Diagnostics;
using System.Globalization;
using Claims.Infrastructure.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Claims.Benchmarks;

/// <summary>The search index built anew from the database, in a process that has done nothing else. Floor: the claims' two texts into plain Lucene, from memory.</summary>
internal static class IndexWork
{
    /// <summary>Records a second.</summary>
    private const double Target = 15_000;

    /// <summary>Bytes.</summary>
    private const double MostMemory = 1e9;

    public static async Task<int> RunAsync(Options options)
    {
        await using var desk = await FilledDesk.OpenAsync(options);
        if (Directory.Exists(desk.IndexFolder)) Directory.Delete(desk.IndexFolder, recursive: true);
        var figures = new Figures($"index built anew, {options.What}, {new FileInfo(desk.Database).Length / 1e6:N0} MB");
        var index = desk.Get<ClaimIndex>();
        using var stop = new CancellationTokenSource();
        var watching = MemoryAsync(stop.Token);
        var (began, spent) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        await index.CatchUpAsync(CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(began);
        var busy = Process.GetCurrentProcess().TotalProcessorTime - spent;
        var (paused, peak) = (GC.GetTotalPauseDuration(), Status("VmHWM"));
        await stop.CancelAsync();
        var records = Count(desk.IndexFolder);
        var rate = records / took.TotalSeconds;
        var floor = options.Has("no-floor") ? "" : $"{await PlainLucene.MakeAsync(desk):N0}/s";
        figures.Add("records a second", $"{rate:N0}/s ({records:N0} in {took.TotalSeconds:0.0} s, {busy.TotalSeconds:0.0} s of processor time, {paused.TotalSeconds:0.0} s stopped by {GC.CollectionCount(0)} collections, {GC.CollectionCount(2)} of them full)", $"≥ {Target:N0}/s", floor, rate >= Target);
        var (heap, own) = await watching;
        figures.Add("most memory, of the whole process", $"{peak / 1e6:N0} MB with the pages of files that the system may take back; without {own / 1e6:N0} MB, of which managed {heap / 1e6:N0} MB", $"≤ {MostMemory / 1e6:N0} MB", isMet: peak <= MostMemory);
        figures.Add("on the disk", $"{Directory.GetFiles(desk.IndexFolder).Sum(file => new FileInfo(file).Length) / 1e6:N0} MB");
        return figures.Tell();
    }

    private static int Count(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        return reader.NumDocs;
    }

    private static async Task<(long Heap, long Own)> MemoryAsync(CancellationToken until)
    {
        var (heap, own) = (0L, 0L);
        while (!until.IsCancellationRequested)
        {
            (heap, own) = (Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false)), Math.Max(own, Status("RssAnon")));
            await Task.Delay(50, CancellationToken.None);
        }
        return (heap, own);
    }

    // The runtime's own figures are of this moment; the system keeps the highest and tells whose pages they are.
    private static long Status(string name) => File.Exists("/proc/self/status")
        ? 1024 * long.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
        : Process.GetCurrentProcess().PeakWorkingSet64;
}
