using Claims.Application.Kernel;
using Claims.Application.UseCases.Drafts;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Messaging;

namespace Claims.Blazor.Components.Intake;

/// <summary>Keeps a form as the member's own draft on the server: after a pause, one save at a time, and none while the form itself is sent.</summary>
/// <param name="place">Which form; see <see cref="SaveDraft"/>.</param>
/// <param name="text">What is typed now.</param>
/// <param name="invoke">Runs in the order of the circuit, then draws.</param>
internal sealed class DraftKeeper(AppSender sender, TimeProvider time, string place, Func<string> text, Func<Func<Task>, Task> invoke) : IDisposable
{
    private readonly Pauses pauses = new();
    private Task<bool>? saving;
    private bool isHeld;

    public string Place => place;

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Something was typed.</summary>
    public void Touch() => pauses.After(place, DraftField.Pause, time, () => invoke(SaveAsync));

    /// <returns>Whether it is kept.</returns>
    public async Task<bool> SaveAsync()
    {
        if (saving is not null) await saving;
        return !isHeld && await (saving = SaveOnceAsync());
    }

    /// <summary>Before the form is sent: a draft that is on its way must not arrive after it, or it would come back as if nothing had been recorded.</summary>
    public async Task HoldAsync()
    {
        isHeld = true;
        pauses.Stop();
        if (saving is not null) await saving;
    }

    /// <summary>After the form was sent.</summary>
    /// <param name="isGone">There is no draft any more.</param>
    public void GoOn(bool isGone)
    {
        isHeld = false;
        if (isGone) SavedAt = null;
    }

    /// <summary>What was typed is not wanted any more.</summary>
    /// <returns>Why it is still kept; nothing when it is gone.</returns>
    public async Task<Error?> DropAsync()
    {
        await HoldAsync();
        var dropped = await sender.SendAsync(new DropDraft.Command(place));
        GoOn(isGone: dropped.IsDone);
        return dropped.Error;
    }

    public void Dispose()
    {
        isHeld = true;
        pauses.Dispose();
    }

    private async Task<bool> SaveOnceAsync()
    {
        var saved = await sender.SendAsync(new SaveDraft.Command(place, text()));
        if (saved.IsDone) SavedAt = saved.Value;
        return saved.IsDone;
    }
}
