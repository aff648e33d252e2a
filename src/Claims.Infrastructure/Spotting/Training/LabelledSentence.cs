using System.Globalization;
using CsvHelper;

namespace Claims.Infrastructure.Spotting.Training;

/// <summary>A sentence with a person's judgement.</summary>
/// <param name="Debate">The debate or speech that it is from; figures are only true when no debate is on both sides of the split.</param>
/// <param name="IsWorth">ClaimBuster: states a check-worthy fact. Whole debates: was checked by a fact-checker.</param>
public sealed record LabelledSentence(string Debate, string Text, bool IsWorth);

/// <summary>A sentence without a person's judgement, and what a large model of language, trained on such judgements, thinks of it.</summary>
/// <param name="Worth">How likely a person would call it worth checking, 0 to 1.</param>
public sealed record TaughtSentence(string Text, float Worth);

/// <summary>Reads the public data sets as they are distributed, and what a teacher says of other sentences.</summary>
public static class LabelledSentences
{
    /// <summary><c>crowdsourced.csv</c> and <c>groundtruth.csv</c> of ClaimBuster: <c>Sentence_id,Text,Speaker,…,File_id,…,Verdict</c>, verdict 1, 0 or -1.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static List<LabelledSentence> ReadClaimBuster(string file)
    {
        using var reader = CsvReader.FromText(File.ReadAllText(file), new CsvReaderOptions { HasHeader = false });
        var header = reader.Read() ? reader.Current.ToArray() : [];
        var (debate, text, verdict) = (ColumnOf("File_id"), ColumnOf("Text"), ColumnOf("Verdict"));
        var sentences = new List<LabelledSentence>();
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            if (cells.Length == header.Length) sentences.Add(new LabelledSentence(cells[debate], cells[text], cells[verdict] == "1"));
        }
        return sentences;

        int ColumnOf(string name) => Array.IndexOf(header, name) is >= 0 and var at ? at : throw new InvalidDataException($"{file} has no column {name}.");
    }

    /// <summary>A folder of debates, <c>line⇥speaker⇥sentence⇥0|1</c>.</summary>
    public static List<LabelledSentence> ReadDebates(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file)
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length >= 4)
            .Select(cells => new LabelledSentence(Path.GetFileNameWithoutExtension(file), cells[2], cells[3] == "1")))];

    /// <summary>Lines <c>probability⇥sentence</c>; none where the file is missing.</summary>
    /// <exception cref="InvalidDataException">A line does not begin with a probability.</exception>
    public static List<TaughtSentence> ReadTaught(string file) => !File.Exists(file) ? [] : [.. File.ReadLines(file).Select((line, i) =>
        line.IndexOf('\t') is > 0 and var tab && float.TryParse(line.AsSpan(0, tab), CultureInfo.InvariantCulture, out var worth) && worth is >= 0 and <= 1
            ? new TaughtSentence(line[(tab + 1)..], worth)
            : throw new InvalidDataException($"{file}, line {i + 1}: a probability from 0 to 1, a tabulator and a sentence are expected."))];
}
