using System.Text;
using Claims.Application.Kernel;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Claims.Infrastructure.Reading;

/// <summary>The words of a PDF, in the order of its pages. Only for <see cref="PdfReading"/>: a hostile file can keep it busy for ever.</summary>
internal static class PdfText
{
    private const int MostPages = 2_000;

    /// <exception cref="Exception">Whatever a broken file makes the reader throw.</exception>
    public static string Read(byte[] content)
    {
        using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
        var text = new StringBuilder();
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages) && text.Length < Limits.ReadableText; number++)
        {
            foreach (var line in ContentOrderTextExtractor.GetText(document.GetPage(number)).Split('\n').Select(CleanText.Line).Where(line => line.Length > 0))
                text.Append(text.Length > 0 ? "\n" : "").Append(line);
        }
        return text.Length <= Limits.ReadableText ? text.ToString() : text.ToString(0, Limits.ReadableText);
    }
}
