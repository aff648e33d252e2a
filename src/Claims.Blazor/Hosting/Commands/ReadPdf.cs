using Claims.Infrastructure.Reading;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Reads one PDF, apart from the desk: see <see cref="PdfReading"/>. Needs neither settings nor data.</summary>
internal static class ReadPdf
{
    public static Task<int> RunAsync(string[] args)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        return Task.FromResult(PdfReading.Run(input, output));
    }
}
