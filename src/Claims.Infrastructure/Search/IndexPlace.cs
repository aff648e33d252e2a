using System.Globalization;

namespace Claims.Infrastructure.Search;

/// <summary>Up to where in the database's history an index goes; stands in the index's own commit, so both are true together or not at all.</summary>
/// <param name="History">The last history row that is in.</param>
/// <param name="HistoryAt">When that row was written, in ticks: a restored database may give the same id to another row.</param>
/// <param name="Editions">Of each publisher the last batch that is in.</param>
internal sealed record IndexPlace(long History, long HistoryAt, IReadOnlyDictionary<long, int> Editions)
{
    /// <summary>Raised when documents are written otherwise than before: then every node builds its index anew.</summary>
    private const string Format = "2";

    /// <summary>History rows, and batches of known checks, beyond which building anew is quicker than following.</summary>
    private const long FarRows = 500_000;
    private const int FarBatches = 500;

    private const string EditionOf = "edition:";

    public static IndexPlace Start { get; } = new(0, 0, new Dictionary<long, int>());

    /// <returns>Nothing when this is no index of ours, or one of another format.</returns>
    public static IndexPlace? Read(IDictionary<string, string> data)
    {
        if (!data.TryGetValue("format", out var format) || format != Format) return null;
        return new IndexPlace(Number(data["history"]), Number(data["historyAt"]), data.Where(pair => pair.Key.StartsWith(EditionOf, StringComparison.Ordinal))
            .ToDictionary(pair => Number(pair.Key[EditionOf.Length..]), pair => (int)Number(pair.Value)));
    }

    public Dictionary<string, string> Write()
    {
        var data = Editions.ToDictionary(edition => EditionOf + Text(edition.Key), edition => Text(edition.Value));
        (data["format"], data["history"], data["historyAt"]) = (Format, Text(History), Text(HistoryAt));
        return data;
    }

    public bool IsFarBehind(IndexPlace now) =>
        now.History - History > FarRows || now.Editions.Sum(edition => edition.Value - Editions.GetValueOrDefault(edition.Key)) > FarBatches;

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
