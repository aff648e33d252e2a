using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Claims.Benchmarks.Circuits;

/// <summary>Members at work: each has a page open, opens a claim, goes back to the grid and sorts it by another column, one click every five seconds.</summary>
internal static partial class CircuitLoad
{
    private const int Circuits = 200;
    private const double MiB = 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(Options options)
    {
        var seconds = options.Number("seconds", 60);
        await using var desk = await FilledDesk.OpenAsync(options);
        await using var host = await Host.StartAsync(desk.Folder);
        var figures = new Figures($"{Circuits} circuits over raw SignalR, a click each every {Pause.TotalSeconds:0} s for {seconds} s, {options.Claims:N0} claims, load made on the same machine");
        var browsers = await SignInAsync(host.Address);
        // What is made once for all, before what each circuit holds is counted.
        foreach (var circuit in await OpenAsync(host.Address, browsers, 10))
        {
            await WorkAsync(circuit, new Work(0, 0, []));
            await circuit.DisposeAsync();
        }
        await Task.Delay(TimeSpan.FromSeconds(1));
        var before = await host.MemoryAsync();
        var circuits = await OpenAsync(host.Address, browsers, Circuits);
        var times = new ConcurrentBag<(string What, double Milliseconds)>();
        var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        var spent = host.Spent;
        await Task.WhenAll(circuits.Select((circuit, nth) => ClickAsync(circuit, nth, times, until)));
        spent = host.Spent - spent;
        var after = await host.MemoryAsync();
        foreach (var circuit in circuits) await circuit.DisposeAsync();

        figures.Add("a click, until the page shows what it asked for", new Times(times.Select(click => click.Milliseconds)), 300);
        foreach (var kind in times.GroupBy(click => click.What).OrderBy(kind => kind.Key)) figures.Add($"of these: {kind.Key} ({kind.Count():N0})", new Times(kind.Select(click => click.Milliseconds)).ToString());
        figures.Add("processor time of the host for each click", $"{spent.TotalMilliseconds / times.Count:0.0} ms");
        var each = (after.Heap - before.Heap) / MiB / Circuits;
        figures.Add("heap for each circuit, after full collection", $"{each:0.00} MiB", "≤ 1 MiB", "", each <= 1);
        figures.Add("the whole process", $"heap {after.Heap / MiB:0} MiB, resident {after.Process / MiB:0} MiB", "", $"without circuits: heap {before.Heap / MiB:0} MiB, resident {before.Process / MiB:0} MiB");
        return figures.Tell();
    }

    private static async Task<List<Browser>> SignInAsync(string address)
    {
        var browsers = new List<Browser>();
        foreach (var email in FilledDesk.Emails)
        {
            browsers.Add(new Browser(address));
            await browsers[^1].SignInAsync(email, FilledDesk.Password);
        }
        return browsers;
    }

    private static async Task<List<RawCircuit>> OpenAsync(string address, List<Browser> browsers, int count)
    {
        var circuits = new List<RawCircuit>();
        for (var i = 0; i < count; i++) circuits.Add(await RawCircuit.StartAsync(address, browsers[i % browsers.Count], "/desk/claims", IsRow));
        return circuits;
    }

    private static async Task ClickAsync(RawCircuit circuit, int nth, ConcurrentBag<(string, double)> times, DateTimeOffset until)
    {
        // Spread over the pause and over the three clicks, as people are.
        await Task.Delay((Pause * nth / Circuits) + (Pause * (nth % 3)));
        for (var round = 0; TimeProvider.System.GetUtcNow() < until; round++) await WorkAsync(circuit, new Work(nth, round, times));
    }

    private static async Task WorkAsync(RawCircuit circuit, Work work)
    {
        var number = 99_000 - (work.Nth * 97) - (work.Round * 11);
        await ClickedAsync("open a claim", circuit.FollowAsync($"/desk/claims/{number}", text => text == "claim-cols"));
        await ClickedAsync("back to the grid", circuit.FollowAsync("/desk/claims", IsRow));
        await ClickedAsync("sort the grid", circuit.ClickAsync("sort", 1 + (work.Round % 3), IsRow));

        async Task ClickedAsync(string what, Task<double> click)
        {
            work.Times.Add((what, await click));
            if (work.Nth > 0 || work.Round > 0) await Task.Delay(Pause);
        }
    }

    private static bool IsRow(string text) => Row().IsMatch(text);

    // The id of a row of the grid.
    [GeneratedRegex(@"^claim-\d+$", RegexOptions.None, 1000)]
    private static partial Regex Row();

    private sealed record Work(int Nth, int Round, ConcurrentBag<(string, double)> Times);
}
