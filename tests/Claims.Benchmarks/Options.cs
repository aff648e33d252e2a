using System.Globalization;
using Claims.Infrastructure.Persistence;

namespace Claims.Benchmarks;

/// <summary>What stands behind the verb.</summary>
internal sealed class Options(string[] given)
{
    public IReadOnlyList<string> Given => given;

    public int Claims => Number("claims", 100_000);

    public string Data => Text("data") ?? Path.Combine(DataFolder.Checkout() ?? AppContext.BaseDirectory, "data", $"benchmarks-{Claims}");

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private string? Text(string name) => Array.IndexOf(given, "--" + name) is var at and >= 0 && at + 1 < given.Length ? given[at + 1] : null;
}
