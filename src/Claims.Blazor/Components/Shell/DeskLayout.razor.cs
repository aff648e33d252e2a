using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Messaging;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Shell;

/// <summary>The frame around every page of the desk; cascades who is signed in.</summary>
public sealed partial class DeskLayout : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly List<IDisposable> keys = [];
    private IDisposable? hearing;
    private ElementReference main;
    private OpenDesk.Me? me;
    private Error? problem;
    private bool isPaletteOpen;
    private bool isSheetOpen;

    [Inject]
    private AppSender Sender { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private Keys Keys { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Site Site { get; set; } = null!;

    private IEnumerable<Room> Rooms => Room.All.Where(room => room.Needs.Any(me!.May));

    public void Dispose()
    {
        gone.Cancel();
        hearing?.Dispose();
        foreach (var key in keys) key.Dispose();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (await AskAsync() is not { } member) return;
        await Keys.StartAsync(member.UsesSingleKeys);
        hearing = Feed.SubscribePage(change =>
        {
            // A role may have come or gone; claims change all day and say nothing about that.
            if (change.ClaimIds.Count == 0) _ = InvokeAsync(LookAgainAsync);
        });
    }

    private async Task<OpenDesk.Me?> AskAsync()
    {
        var answer = await Sender.SendAsync(new OpenDesk.Query(), cancel: gone.Token);
        var known = me;
        (me, problem) = (answer.IsDone ? answer.Value : null, answer.Error);
        if (me is not null && me != known) OfferKeys(me);
        return me;
    }

    private async Task LookAgainAsync()
    {
        if (gone.IsCancellationRequested) return;
        try
        {
            await AskAsync();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left meanwhile.
        }
    }

    private void OfferKeys(OpenDesk.Me member)
    {
        foreach (var key in keys) key.Dispose();
        keys.Clear();
        On("mod+k", "Find claims, people, pages and actions", OpenPalette);
        On("?", "Show these keys", OpenSheet);
        foreach (var room in Rooms) On($"g {room.Key}", $"Go to {room.Name}", () => Navigation.NavigateTo(room.Address));
        if (member.May(Permission.RecordClaims)) On("c", "New claim", () => Navigation.NavigateTo("desk/claims/new"));
    }

    private void On(string key, string what, Action act) => keys.Add(Keys.On(key, what, () => InvokeAsync(() =>
    {
        act();
        StateHasChanged();
    })));

    private void OpenPalette() => (isPaletteOpen, isSheetOpen) = (true, false);

    private void OpenSheet() => (isPaletteOpen, isSheetOpen) = (false, true);

    private void CloseAll() => (isPaletteOpen, isSheetOpen) = (false, false);
}
