using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Claims.Benchmarks;

/// <summary>A table of what was measured, under one line about the machine.</summary>
internal sealed class Figures
{
    private readonly List<(string What, string Measured, string Target, string Floor, bool IsMet)> rows = [];

    /// <param name="about">What was measured on, in words.</param>
    public Figures(string about)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC · {about}");
        Console.WriteLine($"{Environment.ProcessorCount} cores ({Processor()}), {RuntimeInformation.OSDescription}, .NET {Environment.Version}, load before: {Load()}");
    }

    public void Add(string what, string measured, string target = "", string floor = "", bool isMet = true) => rows.Add((what, measured, target, floor, isMet));

    /// <summary>Times in milliseconds against a target for p95.</summary>
    public void Add(string what, Times times, double targetP95, Times? floor = null) =>
        Add(what, times.ToString(), $"p95 ≤ {targetP95:0} ms", floor?.ToString() ?? "", times.At(.95) <= targetP95);

    /// <returns>The exit code.</returns>
    public int Tell()
    {
        Console.WriteLine();
        Console.WriteLine("| what | measured | target | floor |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (what, measured, target, floor, isMet) in rows) Console.WriteLine($"| {what} | {measured} | {target}{(isMet ? "" : " **missed**")} | {floor} |");
        Console.WriteLine($"\nload after: {Load()}");
        return rows.TrueForAll(row => row.IsMet) ? 0 : 1;
    }

    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown"
        : "unknown";
}

/// <summary>Times of one thing done again and again, in milliseconds.</summary>
internal sealed class Times(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    public int Count => sorted.Length;

    public double At(double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Ceiling(share * (sorted.Length - 1))];

    /// <summary>Does something a few times unmeasured, then so often measured.</summary>
    public static Task<Times> OfAsync(int count, Func<int, Task> run) => OfAsync(count, run, run);

    /// <param name="warm">Unmeasured.</param>
    public static async Task<Times> OfAsync(int count, Func<int, Task> warm, Func<int, Task> run)
    {
        for (var i = 0; i < Math.Max(3, count / 10); i++) await warm(i);
        var times = new List<double>(count);
        for (var i = 0; i < count; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await run(i);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return new Times(times);
    }

    public override string ToString() => $"p50 {At(.5):0.0}, p95 {At(.95):0.0}, p99 {At(.99):0.0} ms";
}
