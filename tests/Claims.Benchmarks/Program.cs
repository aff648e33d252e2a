// How fast the desk is, on a desk of 100,000 claims, as tables of figures beside their targets and beside a floor:
// what the same machine needs, in the same run, for the least that the work could be (plain SQL, a plain answer, one synced write).
//
//   dotnet run -c Release --project tests/Claims.Benchmarks -- desk
//
// The first run fills data/benchmarks-N in the checkout; later ones use it again. What writes works on a copy.
// The program under test runs as `host`, in a process of its own beside the load that is made here. `help` lists the verbs.
using Claims.Benchmarks;
using Claims.Benchmarks.Circuits;

Verb[] verbs =
[
    new("desk", "claim page, grid, filters, find box, palette, My work, review queue, approve: messages through the pipeline", DeskMessages.RunAsync),
    new("public", "readers asking for one published check over HTTP", PublicPages.RunAsync),
    new("circuits", "200 members clicking every 5 s over raw SignalR, and the memory of their circuits", CircuitLoad.RunAsync),
    new("writers", "50 writers, 200 writes each", ManyWriters.RunAsync),
    new("evidence", "pages kept a second, words of 1 MB, passages, one source against 10,000", EvidenceWork.RunAsync),
    new("index", "the search index of 1,000,000 claims built anew; --varied for another desk's checks in varied words", IndexWork.RunAsync, 1_000_000),
    new("search", "search and match over 1,000,000 claims; --varied as above; --only for the rows that are called so", SearchWork.RunAsync, 1_000_000),
    new("spot", "sentences scored a second, and cut out of a text", Spotting.RunAsync),
    new("restart", "kill -9 in the middle of writes, and ready again", Restart.RunAsync),
    new("fill", "makes the desk that the others measure (they do so themselves when there is none)", FilledDesk.FillAsync),
    new("host", "serves one data folder and tells its memory; used by the other verbs", Host.RunAsync),
];

if (args is not [var name, .. var rest] || Array.Find(verbs, verb => verb.Name == name) is not { } chosen)
{
    Console.WriteLine("dotnet run -c Release --project tests/Claims.Benchmarks -- VERB [--claims N] [--data DIR] [--seconds N] [--varied] [--only TEXT]");
    foreach (var verb in verbs) Console.WriteLine($"  {verb.Name,-10}{verb.What}");
    return 2;
}
return await chosen.RunAsync(new Options(rest) { Usual = chosen.Claims });

/// <param name="RunAsync">Answers the exit code: 0 when every target was met.</param>
/// <param name="Claims">On how many it is measured.</param>
internal sealed record Verb(string Name, string What, Func<Options, Task<int>> RunAsync, int Claims = 100_000);
