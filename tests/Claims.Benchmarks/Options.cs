using System.Globalization;
using Claims.Infrastructure.Persistence;

namespace Claims.Benchmarks;

/// <summary>What stands behind the verb.</summary>
internal sealed class Options(string[] given)
{
    public IReadOnlyList<string> Given => given;

    /// <summary>How many claims the verb is for.</summary>
    public int Usual { get; init; } = 100_000;

    public int Claims => Number("claims", Usual);

    /// <summary>Another desk's checks in ever different words, instead of the sample desk.</summary>
    public bool IsVaried => Has("varied");

    public string What => IsVaried ? $"{Claims:N0} checks of another desk in varied words" : $"{Claims:N0} sample claims";

    public string Data => Text("data") ?? Path.Combine(DataFolder.Checkout() ?? AppContext.BaseDirectory, "data", $"benchmarks-{(IsVaried ? "varied-" : "")}{Claims}");

    /// <summary>What a row must be called to be measured; empty for all.</summary>
    public string Only => Text("only") ?? "";

    public bool Has(string name) => Array.IndexOf(given, "--" + name) >= 0;

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private string? Text(string name) => Array.IndexOf(given, "--" + name) is var at and >= 0 && at + 1 < given.Length ? given[at + 1] : null;
}
