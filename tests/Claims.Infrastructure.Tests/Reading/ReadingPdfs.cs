using System.Diagnostics;
using System.Text;
using Claims.Application.Kernel;
using Claims.Infrastructure.Reading;
using Claims.Tests.Desks;

namespace Claims.Infrastructure.Tests.Reading;

/// <summary>PDFs are read by a process of their own: whatever they do to it, the desk goes on.</summary>
public sealed class ReadingPdfs : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("claims-pdf-").FullName;

    [Fact]
    public async Task Words_of_every_script_come_back_as_they_were()
    {
        using var pdfs = new PdfReading(Desk.BuiltBeside, TimeProvider.System);

        var read = await pdfs.ReadAsync(Pdf("The bridge cost sixty million."), Cancel);

        Assert.Equal("The bridge cost sixty million.", read.Value);
    }

    [Fact]
    public async Task A_file_with_a_password_says_so()
    {
        using var pdfs = new PdfReading(Desk.BuiltBeside, TimeProvider.System);

        Assert.Equal("text.locked", (await pdfs.ReadAsync(LockedPdf.Make(), Cancel)).Error?.Code);
    }

    [Fact]
    public async Task Brackets_that_nest_without_end_crash_the_reader_and_nothing_else()
    {
        using var pdfs = new PdfReading(Desk.BuiltBeside, TimeProvider.System);
        var nested = Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n{new string('[', 2_000_000)}\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF");

        var read = await pdfs.ReadAsync(nested, Cancel);

        Assert.Equal("text.unreadable", read.Error?.Code);
        Assert.Equal("It goes on.", (await pdfs.ReadAsync(Pdf("It goes on."), Cancel)).Value);
    }

    [Fact]
    public async Task A_reader_that_never_ends_is_killed_when_its_time_is_over()
    {
        var mark = Path.Combine(folder, "pid");
        using var pdfs = new PdfReading(Shell($"echo $$ > {mark}; cat > /dev/null; while :; do sleep 1; done"), TimeProvider.System) { MostTime = TimeSpan.FromSeconds(2) };

        var read = await pdfs.ReadAsync(Pdf("Never read."), Cancel);

        Assert.Equal(("text.unreadable", ErrorKind.Refused), (read.Error?.Code, read.Error?.Kind));
        Assert.Contains("too long", read.Error!.Text, StringComparison.Ordinal);
        Assert.False(Runs(mark));
    }

    [Fact]
    public async Task Whoever_gives_up_takes_the_reader_along()
    {
        var mark = Path.Combine(folder, "pid");
        using var pdfs = new PdfReading(Shell($"echo $$ > {mark}; while :; do sleep 1; done"), TimeProvider.System);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var reading = pdfs.ReadAsync(Pdf("Never read."), impatient.Token);
        while (!File.Exists(mark)) await Task.Delay(20, Cancel);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.False(Runs(mark));
    }

    [Fact]
    public async Task More_than_two_at_once_wait_for_their_turn()
    {
        using var pdfs = new PdfReading(Shell($"echo $$ >> {Path.Combine(folder, "begun")}; cat > /dev/null; while [ ! -f {Path.Combine(folder, "go")} ]; do sleep 0.1; done; echo read"), TimeProvider.System);
        var all = Enumerable.Range(0, 5).Select(_ => pdfs.ReadAsync(Pdf("Some words."), Cancel)).ToList();
        var begun = Path.Combine(folder, "begun");
        while (!File.Exists(begun) || (await File.ReadAllLinesAsync(begun, Cancel)).Length < 2) await Task.Delay(20, Cancel);

        var atOnce = (await File.ReadAllLinesAsync(begun, Cancel)).Length;
        await File.WriteAllTextAsync(Path.Combine(folder, "go"), "", Cancel);
        var read = await Task.WhenAll(all);

        Assert.Equal(2, atOnce);
        Assert.All(read, words => Assert.Equal("read\n", words.Value));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static OwnProgram Shell(string script) => new("/bin/sh", ["-c", script]);

    private static bool Runs(string mark)
    {
        try
        {
            return !Process.GetProcessById(int.Parse(File.ReadAllText(mark), System.Globalization.CultureInfo.InvariantCulture)).HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static byte[] Pdf(string line)
    {
        var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText(line, 12, new UglyToad.PdfPig.Core.PdfPoint(50, 700), builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica));
        return builder.Build();
    }
}
