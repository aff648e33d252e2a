using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Team;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Team;

public sealed class TheLastAdministrator
{
    private const string Refusal = "member.last-administrator";

    [UseCase]
    public async Task Can_be_neither_demoted_nor_deactivated(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var admin = await desk.MemberAsync(Roles.Administrator);

        var demoted = await desk.SendAsync(admin, new ChangeRoles.Command(admin.Id, 1, Roles.Editor));
        var deactivated = await desk.SendAsync(admin, new DeactivateMember.Command(admin.Id));

        Assert.Equal((Refusal, Refusal), (demoted.Error?.Code, deactivated.Error?.Code));
    }

    [UseCase]
    public async Task May_take_on_another_role(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var admin = await desk.MemberAsync(Roles.Administrator);

        Assert.True((await desk.SendAsync(admin, new ChangeRoles.Command(admin.Id, 1, Roles.Administrator | Roles.Editor))).IsDone);
    }

    [UseCase]
    public async Task Is_not_counted_among_the_deactivated(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (first, second) = (await desk.MemberAsync(Roles.Administrator), await desk.MemberAsync(Roles.Administrator));
        await desk.SendAsync(first, new DeactivateMember.Command(second.Id));

        Assert.Equal(Refusal, (await desk.SendAsync(first, new DeactivateMember.Command(first.Id))).Error?.Code);
    }

    [UseCase]
    public async Task Remains_when_two_deactivate_each_other_in_the_same_moment(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SendAsSystemAsync(new SeedDesk.Command());
        var (first, second) = (await desk.MemberAsync(Roles.Administrator), await desk.MemberAsync(Roles.Administrator));

        await Task.WhenAll(
            Task.Run(() => desk.SendAsync(first, new DeactivateMember.Command(second.Id))),
            Task.Run(() => desk.SendAsync(second, new DeactivateMember.Command(first.Id))));

        Assert.Equal(1, await desk.ReadAsync(db => db.Members.CountAsync(member => member.IsActive)));
    }

    // SQLite has one writer at a time; on SQL Server the two meet in this row.
    [UseCase]
    public async Task Is_looked_for_in_turn_by_writing_the_one_settings_row(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SendAsSystemAsync(new SeedDesk.Command());
        var (first, second) = (await desk.MemberAsync(Roles.Administrator), await desk.MemberAsync(Roles.Administrator));
        var before = await desk.ReadAsync(db => db.Settings.Select(settings => settings.Version).SingleAsync());

        await desk.SendAsync(first, new DeactivateMember.Command(second.Id));

        Assert.Equal(before + 1, await desk.ReadAsync(db => db.Settings.Select(settings => settings.Version).SingleAsync()));
    }
}
