using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Messaging;

namespace Claims.Blazor.Components.Research;

/// <summary>What becomes known of a pasted address while somebody types on: first from the desk's own sources, then from the page itself. It never overwrites what was typed.</summary>
public sealed class AddressLookUp(AppSender sender, Action changed) : IDisposable
{
    private readonly Dictionary<string, string> filled = [];
    private CancellationTokenSource? running;

    /// <summary>The desk has this source already.</summary>
    public OpenClaim.SourceView? Known { get; private set; }

    /// <summary>Nobody took evidence from there yet, so there is nothing to remember.</summary>
    public bool IsNewHost { get; private set; }

    /// <summary>The page credits an agency: what it repeats is to be looked at.</summary>
    public bool CreditsAgency { get; private set; }

    /// <summary>Origins are asked for only when there is something to ask.</summary>
    public bool AsksOrigins => Known is null && (IsNewHost || CreditsAgency);

    public bool IsFetching { get; private set; }

    /// <summary>Why nothing was found out, in a sentence; it stops nobody.</summary>
    public string? Problem { get; private set; }

    /// <summary>The look-up that runs; done when there is none.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    private string? address;

    public void Start(SourceForm form)
    {
        var url = CanonicalUrl.Of(form.Url);
        if (url == address) return;
        address = url;
        running?.Cancel();
        running?.Dispose();
        running = null;
        (Known, IsNewHost, CreditsAgency, IsFetching, Problem) = (null, false, false, false, null);
        if (url is null) return;
        running = new CancellationTokenSource();
        Running = FindAsync(url, form, running.Token);
    }

    public void Dispose()
    {
        running?.Cancel();
        running?.Dispose();
        running = null;
    }

    private async Task FindAsync(string url, SourceForm form, CancellationToken cancel)
    {
        try
        {
            if (!await AskDeskAsync(url, form, cancel)) return;
            IsFetching = true;
            changed();
            var page = await sender.SendAsync(new ReadPage.Query(url), cancel: cancel);
            cancel.ThrowIfCancellationRequested();
            IsFetching = false;
            if (page.IsDone && await IsKnownAsAsync(page.Value.Url, url, form, cancel)) return;
            if (page.IsDone) Take(page.Value, form);
            else Problem = $"{page.Error.Text} Go on without: the address is enough.";
            changed();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Another address was pasted, or the form is gone.
        }
    }

    /// <returns>Whether the page itself is to be asked too.</returns>
    private async Task<bool> AskDeskAsync(string url, SourceForm form, CancellationToken cancel)
    {
        var answer = await sender.SendAsync(new LookUpSource.Query(url), cancel: cancel);
        cancel.ThrowIfCancellationRequested();
        if (!answer.IsDone) Problem = answer.Error.Text;
        else if (answer.Value.Known is { } known) Known = known;
        else if (answer.Value.Host is { } host) Remember(host, form);
        else IsNewHost = true;
        changed();
        return Known is null;
    }

    /// <summary>The page names its own address: under that the desk may know it, and under that it is kept.</summary>
    private async Task<bool> IsKnownAsAsync(string own, string pasted, SourceForm form, CancellationToken cancel)
    {
        if (own == pasted) return false;
        var answer = await sender.SendAsync(new LookUpSource.Query(own), cancel: cancel);
        cancel.ThrowIfCancellationRequested();
        if (!answer.IsDone) return false;
        (form.Url, address) = (own, own);
        if (answer.Value.Known is not { } known) return false;
        (Known, IsNewHost) = (known, false);
        changed();
        return true;
    }

    private void Remember(LookUpSource.HostMemory host, SourceForm form)
    {
        if (form.Tier == Tier.NotStated) (form.Type, form.Tier) = (host.Type, host.Tier);
        form.Interest = Fill("interest", form.Interest, host.Interest);
        form.Publisher = Fill("publisher", form.Publisher, host.Publisher);
    }

    private void Take(PageDetails page, SourceForm form)
    {
        form.Found = new[] { ("title", page.Title), ("publisher", page.Publisher), ("author", page.Author), ("language", page.Language), ("publishedOn", page.PublishedOn?.ToString()) }
            .Where(field => field.Item2 is not null && page.Found?.ContainsKey(field.Item1) == true)
            .ToDictionary(field => field.Item1, field => new FoundValue(field.Item2!, page.Found![field.Item1]));
        form.Title = Fill("title", form.Title, page.Title);
        form.Publisher = Fill("publisher", form.Publisher, page.Publisher);
        form.Author = Fill("author", form.Author, page.Author);
        form.Language = Fill("language", form.Language, page.Language);
        if (form.PublishedOn.IsEmpty && page.PublishedOn is { } day) form.PublishedOn = PartialDateText.Of(day);
        CreditsAgency = page.Origins.Count > 0;
        if (form.Origins.Count == 0) form.Origins.AddRange(page.Origins);
    }

    // What stands there is kept, unless it came from the address before.
    private string Fill(string field, string typed, string? found)
    {
        if (string.IsNullOrWhiteSpace(found) || (typed.Length > 0 && typed != filled.GetValueOrDefault(field))) return typed;
        return filled[field] = found;
    }
}
