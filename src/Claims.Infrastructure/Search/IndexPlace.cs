using System.Globalization;

namespace Claims.Infrastructure.Search;

/// <summary>Up to where in the database's history an index goes; stands in the index's own commit, so both are true together or not at all.</summary>
/// <param name="History">The last history row that is in.</param>
/// <param name="HistoryAt">When that row was written, in ticks: a restored database may give the same id to another row.</param>
/// <param name="Batches">Of each publisher of known checks the last batch that is in.</param>
internal sealed record IndexPlace(long History, long HistoryAt, IReadOnlyDictionary<long, IndexPlace.Batch> Batches)
{
    /// <summary>Raised when documents are written otherwise than before: then every node builds its index anew.</summary>
    private const string Format = "5";

    /// <summary>History rows, and batches of known checks, beyond which building anew is quicker than following.</summary>
    private const long FarRows = 500_000;
    private const int FarBatches = 500;

    private const string BatchOf = "batch:";

    public static IndexPlace Start { get; } = new(0, 0, new Dictionary<long, Batch>());

    /// <returns>Nothing when this is no index of ours, or one of another format.</returns>
    public static IndexPlace? Read(IDictionary<string, string> data)
    {
        if (!data.TryGetValue("format", out var format) || format != Format) return null;
        return new IndexPlace(Number(data["history"]), Number(data["historyAt"]), data.Where(pair => pair.Key.StartsWith(BatchOf, StringComparison.Ordinal))
            .ToDictionary(pair => Number(pair.Key[BatchOf.Length..]), pair => pair.Value.Split('@') is [var edition, var at] ? new Batch((int)Number(edition), Number(at)) : throw new FormatException("This is no batch.")));
    }

    public Dictionary<string, string> Write()
    {
        var data = Batches.ToDictionary(batch => BatchOf + Text(batch.Key), batch => $"{Text(batch.Value.Edition)}@{Text(batch.Value.At)}");
        (data["format"], data["history"], data["historyAt"]) = (Format, Text(History), Text(HistoryAt));
        return data;
    }

    public bool IsFarBehind(IndexPlace now) =>
        now.History - History > FarRows || now.Batches.Sum(batch => batch.Value.Edition - EditionOf(batch.Key)) > FarBatches;

    public bool IsAt(IndexPlace now) =>
        now.History == History && now.HistoryAt == HistoryAt && now.Batches.Count == Batches.Count && now.Batches.All(batch => Batches.GetValueOrDefault(batch.Key) == batch.Value);

    /// <returns>0 when nothing of the publisher is in.</returns>
    public int EditionOf(long publisher) => Batches.GetValueOrDefault(publisher)?.Edition ?? 0;

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="At">When it came, in ticks: a restored database may give the same edition to another batch.</param>
    internal sealed record Batch(int Edition, long At);
}
