using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Team;
using Claims.Application.UseCases.Upkeep;
using Claims.Tests.Desks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Team;

public sealed class TheTeam
{
    [UseCase]
    public async Task A_session_that_was_signed_out_of_is_over_for_as_long_as_its_cookie_could_last(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var member = await desk.MemberAsync(Roles.Reader);
        await desk.SendAsync(member, new SignOut.Command("here"));
        await desk.SendAsync(member, new SignOut.Command("here"));

        desk.Clock.Move(EndedSession.Kept);
        await desk.SendAsSystemAsync(new ForgetWhatIsOver.Command());
        var kept = await AskAsync();
        desk.Clock.Move(TimeSpan.FromSeconds(1));
        await desk.SendAsSystemAsync(new ForgetWhatIsOver.Command());

        Assert.Equal(["here"], kept);
        Assert.Empty(await AskAsync());

        async Task<string[]> AskAsync() => [.. (await desk.SendAsSystemAsync(new FindActiveMembers.Query([member.Id], ["here", "elsewhere"]))).Value.Ended];
    }

    [UseCase]
    public async Task An_invited_member_may_at_once_what_the_roles_allow(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var admin = await desk.MemberAsync(Roles.Administrator);

        var invited = await desk.SendAsync(admin, new InviteMember.Command("Second reader", "second@desk.test", Roles.Reader));

        var member = new Colleague(invited.Value.MemberId, "Second reader");
        Assert.True((await desk.SendAsync(member, new OwnProfile.Query())).IsDone);
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(member, new ListMembers.Query())).Error?.Kind);
    }

    [UseCase]
    public async Task Only_who_manages_members_invites(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var editor = await desk.MemberAsync(Roles.Editor);

        var answer = await desk.SendAsync(editor, new InviteMember.Command("Friend", "friend@desk.test", Roles.Administrator));

        Assert.Equal(ErrorKind.NotAllowed, answer.Error?.Kind);
    }

    [UseCase]
    public async Task An_address_in_use_is_refused_whatever_its_case(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var admin = await desk.MemberAsync(Roles.Administrator);
        await desk.SendAsync(admin, new InviteMember.Command("First", "same@desk.test", Roles.Reader));

        var answer = await desk.SendAsync(admin, new InviteMember.Command("Second", " Same@Desk.Test", Roles.Reader));

        Assert.Equal("member.email", answer.Error?.Code);
    }

    [UseCase]
    public async Task Wrong_input_is_told_by_field(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var admin = await desk.MemberAsync(Roles.Administrator);

        var answer = await desk.SendAsync(admin, new InviteMember.Command(" \u200b ", "nobody", (Roles)64));

        Assert.Equal(["Email", "Name", "Roles"], answer.Error!.Fields!.Keys.Order());
    }

    [UseCase]
    public async Task A_kept_answer_does_not_hold_the_link(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var admin = await desk.MemberAsync(Roles.Administrator);
        var click = Caller.NewOperation();
        var message = new InviteMember.Command("Once", "once@desk.test", Roles.Reader);

        var first = await desk.SendAsync(admin, message, click);
        var again = await desk.SendAsync(admin, message, click);

        Assert.NotEmpty(first.Value.Token!);
        Assert.Equal(first.Value.MemberId, again.Value.MemberId);
        Assert.Null(again.Value.Token);
        Assert.DoesNotContain(first.Value.Token!, await desk.ReadAsync(db => db.Operations.Select(row => row.AnswerJson).SingleAsync()), StringComparison.Ordinal);
    }

    [UseCase]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_message(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (first, second) = (await desk.MemberAsync(Roles.Administrator), await desk.MemberAsync(Roles.Administrator | Roles.Editor));

        var changed = await desk.SendAsync(first, new ChangeRoles.Command(second.Id, 1, Roles.Editor));

        Assert.True(changed.IsDone);
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(second, new ListMembers.Query())).Error?.Kind);
    }

    [UseCase]
    public async Task A_deactivated_member_is_out_with_the_next_message_and_in_again_when_reactivated(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (admin, reader) = (await desk.MemberAsync(Roles.Administrator), await desk.MemberAsync(Roles.Reader));

        await desk.SendAsync(admin, new DeactivateMember.Command(reader.Id));
        var whileOut = await desk.SendAsync(reader, new OwnProfile.Query());
        await desk.SendAsync(admin, new ReactivateMember.Command(reader.Id));
        var whenBack = await desk.SendAsync(reader, new OwnProfile.Query());

        Assert.Equal(ErrorKind.NotAllowed, whileOut.Error?.Kind);
        Assert.True(whenBack.IsDone);
    }

    [UseCase]
    public async Task Who_saw_an_older_state_does_not_overwrite_roles(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (admin, member) = (await desk.MemberAsync(Roles.Administrator), await desk.MemberAsync(Roles.Reader));
        await desk.SendAsync(admin, new ChangeRoles.Command(member.Id, 1, Roles.Editor));

        var late = await desk.SendAsync(admin, new ChangeRoles.Command(member.Id, 1, Roles.FactChecker));

        Assert.Equal(ErrorKind.Stale, late.Error?.Kind);
    }

    [UseCase]
    public async Task Single_keys_and_the_own_name_are_the_members_own_to_change(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var reader = await desk.MemberAsync(Roles.Reader);

        await desk.SendAsync(reader, new SwitchSingleKeys.Command(false));
        await desk.SendAsync(reader, new ChangeOwnName.Command("Called otherwise"));

        var profile = (await desk.SendAsync(reader, new OwnProfile.Query())).Value;
        Assert.Equal(("Called otherwise", false), (profile.Name, profile.UsesSingleKeys));
    }

    [UseCase]
    public async Task The_demonstration_has_one_account_of_each_kind_and_is_seeded_once(Database database)
    {
        await using var desk = await Desk.OpenAsync(database, services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1));

        await desk.SendAsSystemAsync(new SeedDemoMembers.Command("evidence-first"));
        var again = await desk.SendAsSystemAsync(new SeedDemoMembers.Command("evidence-first"));

        Assert.True(again.IsDone);
        Assert.Equal(SeedDemoMembers.Accounts.Count, await desk.ReadAsync(db => db.Users.CountAsync(user => user.PasswordHash != null)));
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(await desk.MemberAsync(Roles.Administrator), new SeedDesk.Command())).Error?.Kind);
    }
}
