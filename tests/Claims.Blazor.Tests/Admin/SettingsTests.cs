using Bunit;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Team;
using Claims.Blazor.Components.Admin;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Claims.Blazor.Tests.Admin;

public sealed class DeskSettings : DeskContext
{
    private List<ListMembers.Row> members = [new(9, 1, "Second checker", "second@example.org", Roles.FactChecker, true, DateTimeOffset.UnixEpoch, null)];

    public DeskSettings()
    {
        Me = Me with { Roles = Roles.Administrator };
        Services.AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = "Production" });
        Services.AddSingleton<Site>();
        Sender.On<ListMembers.Query>(_ => Result.Done.With<IReadOnlyList<ListMembers.Row>>(members));
        Sender.On<ListReasons.Query>(_ => Result.Done.With<IReadOnlyList<ListReasons.Row>>([new(1, 1, ReasonKind.Selection, "Reach", "Thank you.", true)]));
        Sender.On<ReadDeskSettings.Query>(_ => (Result<ReadDeskSettings.Detail>)new ReadDeskSettings.Detail(1, "The desk", "en"));
    }

    [Fact]
    public async Task An_invitation_that_is_refused_says_so_by_field_and_keeps_what_was_typed()
    {
        Sender.On<InviteMember.Command>(_ => (Result<Invitation>)Error.Invalid("Email", "This is not an e-mail address."));
        var page = Show<MembersPage>();

        await Button(page, "Invite").ClickAsync(new());
        page.Find("#invite-name").Input("New colleague");
        page.Find("#invite-email").Input("nobody");
        await page.Find("dialog form").SubmitAsync();

        Assert.Contains("This is not an e-mail address.", page.Find("dialog").TextContent, StringComparison.Ordinal);
        Assert.Equal(("New colleague", "nobody"), (page.Find("#invite-name").GetAttribute("value"), page.Find("#invite-email").GetAttribute("value")));
    }

    [Fact]
    public async Task An_invitation_shows_its_link_once_and_a_double_submit_invites_once()
    {
        var answer = Sender.Hold<InviteMember.Command>();
        var page = Show<MembersPage>();
        await Button(page, "Invite").ClickAsync(new());

        var first = page.Find("dialog form").SubmitAsync();
        await page.Find("dialog form").SubmitAsync();
        answer.SetResult((Result<Invitation>)new Invitation(12) { Token = "once" });
        await first;

        Only<InviteMember.Command>();
        Assert.Contains("/account/set-password?member=12&token=once", page.Find("[aria-label='One-time link']").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deactivated_member_can_be_brought_back_for_ten_seconds()
    {
        Sender.On<DeactivateMember.Command>(_ => Result.Done);
        Sender.On<ReactivateMember.Command>(_ => Result.Done);
        var page = Show<MembersPage>();

        await Button(page, "Change Second checker").ClickAsync(new());
        await Button(page, "Deactivate").ClickAsync(new());
        var undo = Services.GetRequiredService<UndoOffer>();
        Assert.Contains("Second checker is deactivated", undo.Text, StringComparison.Ordinal);
        await undo.TakeAsync();

        Assert.Equal(9, Only<ReactivateMember.Command>().MemberId);
    }

    [Fact]
    public async Task The_last_administrator_is_told_why_the_role_stays()
    {
        Sender.On<ChangeRoles.Command>(_ => (Result)Error.Refused("member.last-administrator", "The last administrator keeps the role."));
        var page = Show<MembersPage>();

        await Button(page, "Change Second checker").ClickAsync(new());
        await page.FindAll("dialog input[type=checkbox]").Single(box => box.ParentElement!.TextContent.Trim().StartsWith("Editor", StringComparison.Ordinal)).ChangeAsync(new() { Value = true });
        await Button(page, "Save roles").ClickAsync(new());

        Assert.Contains("The last administrator keeps the role.", page.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(Roles.FactChecker | Roles.Editor, Only<ChangeRoles.Command>().Roles);
    }

    [Fact]
    public void Members_are_what_settings_open_on()
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("desk/settings");

        Assert.Equal("Members", Show<MembersPage>().Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public async Task A_reason_that_is_refused_keeps_what_was_typed()
    {
        Sender.On<AddReason.Command>(_ => (Result<long>)Error.Invalid("Name", "This reason is on the list already."));
        var page = Show<ListsPage>();

        await page.FindAll("button").First(button => button.TextContent.Contains("Add", StringComparison.Ordinal)).ClickAsync(new());
        page.Find("#reason-name").Input("Reach");
        page.Find("#reason-answer").Input("Thank you for asking.");
        await page.Find("dialog .primary").ClickAsync(new());

        Assert.Contains("This reason is on the list already.", page.Find("dialog").TextContent, StringComparison.Ordinal);
        Assert.Equal("Thank you for asking.", page.Find("#reason-answer").GetAttribute("value"));
        Assert.Equal(ReasonKind.Selection, Only<AddReason.Command>().Kind);
    }

    [Fact]
    public async Task A_retired_reason_can_be_brought_back_for_ten_seconds()
    {
        Sender.On<RetireReason.Command>(_ => Result.Done);
        Sender.On<RestoreReason.Command>(_ => Result.Done);
        var page = Show<ListsPage>();

        await Button(page, "Retire Reach").ClickAsync(new());
        await Services.GetRequiredService<UndoOffer>().TakeAsync();

        Assert.Equal(1, Only<RestoreReason.Command>().ReasonId);
    }

    [Fact]
    public async Task Of_two_who_change_the_desk_at_once_the_second_is_told_and_keeps_the_words()
    {
        Sender.On<ChangeDeskSettings.Command>(_ => (Result)Error.Stale("Administrator changed the byline."));
        var page = Show<DeskSettingsPage>();

        page.Find("#desk-byline").Input("Our desk");
        await Button(page, "Save").ClickAsync(new());

        Assert.Contains("Administrator changed the byline.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Our desk", page.Find("#desk-byline").GetAttribute("value"));
    }

    [Fact]
    public void A_page_asks_no_more_once_it_is_left()
    {
        Sender.Hold<ListMembers.Query>();
        var page = Show<MembersPage>();

        page.Instance.Dispose();

        Assert.True(Sender.Cancels[^1].IsCancellationRequested);
    }

    private T Only<T>() => Sender.Sent.OfType<T>().Single();
}
