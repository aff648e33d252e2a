using System.Text;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Language.Passages;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Passages;

namespace Claims.Infrastructure.Archiving;

/// <summary>Looks for quoted passages in what is kept of their sources.</summary>
internal sealed class QuoteReader(Courier courier, IPageArchive archive, IChangeFeed feed)
{
    private const int AtOnce = 50;

    public async Task<Result> WorkAsync(CancellationToken cancel)
    {
        while (true)
        {
            var due = await courier.SendAsync(new DuePassages.Query(AtOnce), Caller.System, cancel);
            if (!due.IsDone) return due.Error;
            // One text often holds several passages; the newest is read once.
            foreach (var page in due.Value.GroupBy(row => row.Text))
            {
                var text = page.Key is { } hash ? await TextAsync(hash, cancel) : null;
                foreach (var row in page)
                    if (await courier.SendAsync(Look(row, text), Caller.System, cancel) is { IsDone: false } failed)
                        return failed.Error;
            }
            if (due.Value.Count > 0) feed.Announce(new Committed(0, [.. due.Value.Select(row => row.ClaimId).Distinct()]) { HistoryIds = [] });
            if (due.Value.Count < AtOnce) return Result.Done;
        }
    }

    private static RecordPassage.Command Look(DuePassages.Row row, string? text)
    {
        if (row.Passage is null || text is null) return new RecordPassage.Command(row.CheckId, row.DueAt, row.EvidenceVersion, null, PassageState.NoText, 0, 0, 0, null);
        var match = PassageFinder.Find(text, row.Passage);
        var state = match.Found switch
        {
            PassageFound.Exact => PassageState.Exact,
            PassageFound.Near => PassageState.Near,
            _ => PassageState.Missing,
        };
        var fragment = state == PassageState.Missing ? null : TextFragment.Of(text, match);
        return new RecordPassage.Command(row.CheckId, row.DueAt, row.EvidenceVersion, row.SnapshotId, state, match.Nearness, match.Start, match.Length, fragment is { Length: > 0 and <= Limits.Url } ? fragment : null);
    }

    private async Task<string?> TextAsync(string hash, CancellationToken cancel)
    {
        await using var kept = archive.Open(hash);
        if (kept is null) return null;
        using var reader = new StreamReader(kept, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancel);
    }
}
