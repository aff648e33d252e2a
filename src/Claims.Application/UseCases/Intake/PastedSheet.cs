using Claims.Application.Kernel;
using CsvHelper;

namespace Claims.Application.UseCases.Intake;

/// <summary>The columns that a pasted sheet can have, in their order when it has no header row.</summary>
internal enum SheetColumn
{
    Statement,
    Quote,
    Claimant,
    SaidOn,
    Url,
    Topics,
    ShortClaim,
    Language,
    Kind,
}

/// <param name="Number">As the spreadsheet counts: from 1, the header row included.</param>
/// <param name="Raw">The row as it was pasted.</param>
/// <param name="IsBroken">Its quotation marks do not pair up, so nobody knows where its cells end.</param>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<SheetColumn, string> Cells, string Raw, bool IsBroken)
{
    public string this[SheetColumn column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>Pasted spreadsheet rows, taken apart.</summary>
/// <param name="Header">The header row as pasted; empty when there is none.</param>
/// <param name="Unknown">Columns of the header that mean nothing to a claim.</param>
/// <remarks>
/// A sample, with tabs between the cells:
/// <code>
/// Statement	Claimant	Said on	URL
/// The moon is made of cheese	A blog	2025-08	https://example.org/moon
/// </code>
/// </remarks>
internal sealed record PastedSheet(IReadOnlyList<SheetRow> Rows, string Header, IReadOnlyList<string> Unknown)
{
    private static readonly Dictionary<string, SheetColumn> Names = new()
    {
        ["statement"] = SheetColumn.Statement,
        ["claim"] = SheetColumn.Statement,
        ["what is checked"] = SheetColumn.Statement,
        ["quote"] = SheetColumn.Quote,
        ["exact words"] = SheetColumn.Quote,
        ["words"] = SheetColumn.Quote,
        ["claimant"] = SheetColumn.Claimant,
        ["who"] = SheetColumn.Claimant,
        ["speaker"] = SheetColumn.Claimant,
        ["person"] = SheetColumn.Claimant,
        ["said on"] = SheetColumn.SaidOn,
        ["date"] = SheetColumn.SaidOn,
        ["when"] = SheetColumn.SaidOn,
        ["url"] = SheetColumn.Url,
        ["link"] = SheetColumn.Url,
        ["address"] = SheetColumn.Url,
        ["where"] = SheetColumn.Url,
        ["topics"] = SheetColumn.Topics,
        ["topic"] = SheetColumn.Topics,
        ["tags"] = SheetColumn.Topics,
        ["short claim"] = SheetColumn.ShortClaim,
        ["shortclaim"] = SheetColumn.ShortClaim,
        ["short"] = SheetColumn.ShortClaim,
        ["language"] = SheetColumn.Language,
        ["lang"] = SheetColumn.Language,
        ["kind"] = SheetColumn.Kind,
        ["type"] = SheetColumn.Kind,
    };

    public static PastedSheet Read(string text)
    {
        var rows = Split(text);
        if (rows.Count == 0) return new PastedSheet([], "", []);
        var header = HeaderOf(rows[0].Cells);
        var columns = header ?? [.. Enum.GetValues<SheetColumn>().Select(column => (SheetColumn?)column)];
        var unknown = header is null ? [] : rows[0].Cells.Where((name, i) => header[i] is null && CleanText.Line(name).Length > 0).Select(CleanText.Line).ToList();
        return new PastedSheet(
            [.. rows.Skip(header is null ? 0 : 1).Select(row => new SheetRow(row.Number, Named(row.Cells, columns), row.Raw, row.IsBroken))],
            header is null ? "" : rows[0].Raw, unknown);
    }

    /// <summary>Some of its rows as they were pasted, under the header; empty without rows.</summary>
    public string With(IEnumerable<SheetRow> rows) =>
        rows.Select(row => row.Raw).ToList() is { Count: > 0 } kept ? string.Join('\n', Header.Length > 0 ? [Header, .. kept] : kept) : "";

    // A header names the statement, or at least two columns: one word such as "Date" may also be a statement's whole cell.
    private static SheetColumn?[]? HeaderOf(string[] cells)
    {
        var columns = cells.Select(cell => Names.TryGetValue(LookupKey.Of(cell), out var column) ? column : (SheetColumn?)null).ToArray();
        return columns.Contains(SheetColumn.Statement) || columns.Count(column => column is not null) >= 2 ? columns : null;
    }

    private static Dictionary<SheetColumn, string> Named(string[] cells, SheetColumn?[] columns)
    {
        var named = new Dictionary<SheetColumn, string>();
        foreach (var (cell, column) in cells.Zip(columns))
            if (column is { } known) named.TryAdd(known, cell);
        return named;
    }

    private static List<(int Number, string[] Cells, string Raw, bool IsBroken)> Split(string text)
    {
        var broken = new HashSet<long>();
        var rows = new List<(int, string[], string, bool)>();
        using var reader = CsvReader.FromText(text.TrimStart('\uFEFF'), new CsvReaderOptions
        {
            Separator = SeparatorOf(text),
            HasHeader = false,
            SkipEmptyLines = false,
            // A quotation mark inside a cell is text: people write “quote” with the marks that the keyboard has.
            OnMalformedRecord = record => broken.Add(record.Reason == CsvMalformedReason.StrayQuote ? -1 : record.RecordNumber),
        });
        for (var number = 1; reader.Read(); number++)
        {
            var cells = reader.Current.ToArray();
            if (cells.Any(cell => CleanText.Line(cell).Length > 0)) rows.Add((number, cells, reader.Current.ToString(), broken.Contains(number)));
        }
        return rows;
    }

    // Spreadsheets paste tabs; files have commas, or semicolons where the comma stands in numbers. The first row tells.
    private static char SeparatorOf(string text)
    {
        var (isQuoted, tabs, commas, semicolons) = (false, 0, 0, 0);
        foreach (var sign in text.AsSpan().TrimStart("\uFEFF\r\n"))
        {
            if (sign == '"') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (sign is '\r' or '\n') break;
            else if (sign == '\t') tabs++;
            else if (sign == ',') commas++;
            else if (sign == ';') semicolons++;
        }
        return tabs > 0 ? '\t' : semicolons > commas ? ';' : ',';
    }
}
