using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Settings;

public sealed class TheListsOfReasons
{
    private static async Task<(Desk Desk, Colleague Admin)> OpenAsync(Database database)
    {
        var desk = await Desk.OpenAsync(database);
        await desk.SendAsSystemAsync(new SeedDesk.Command());
        return (desk, await desk.MemberAsync(Roles.Administrator));
    }

    private static async Task<List<ListReasons.Row>> SelectionsAsync(Desk desk, Colleague admin) =>
        [.. (await desk.SendAsync(admin, new ListReasons.Query())).Value.Where(reason => reason.Kind == ReasonKind.Selection)];

    [UseCase]
    public async Task Are_shipped_with_answers(Database database)
    {
        var (desk, admin) = await OpenAsync(database);
        await using var _ = desk;

        var reasons = (await desk.SendAsync(admin, new ListReasons.Query())).Value;

        Assert.Equal(["Reach", "Harm", "Requested", "Power"], reasons.Where(reason => reason.Kind == ReasonKind.Selection).Select(reason => reason.Name));
        Assert.Equal(8, reasons.Count(reason => reason.Kind == ReasonKind.Refusal));
        Assert.All(reasons, reason => Assert.NotEmpty(reason.Answer));
    }

    [UseCase]
    public async Task Take_a_further_reason_of_a_new_name(Database database)
    {
        var (desk, admin) = await OpenAsync(database);
        await using var _ = desk;

        var added = await desk.SendAsync(admin, new AddReason.Command(ReasonKind.Selection, "Anniversary", ""));
        var again = await desk.SendAsync(admin, new AddReason.Command(ReasonKind.Selection, "anniversary ", ""));

        Assert.True(added.IsDone);
        Assert.Equal("reason.name", again.Error?.Code);
        Assert.Equal("Anniversary", (await SelectionsAsync(desk, admin))[^1].Name);
    }

    [UseCase]
    public async Task Keep_a_retired_reason_and_restore_it(Database database)
    {
        var (desk, admin) = await OpenAsync(database);
        await using var _ = desk;
        var reach = (await SelectionsAsync(desk, admin))[0];

        await desk.SendAsync(admin, new RetireReason.Command(reach.Id));
        var retired = await SelectionsAsync(desk, admin);
        await desk.SendAsync(admin, new RestoreReason.Command(reach.Id));

        Assert.Equal((reach.Id, false), (retired[^1].Id, retired[^1].IsActive));
        Assert.True((await SelectionsAsync(desk, admin))[0].IsActive);
        Assert.Equal(["reason.retired", "reason.restored"], await desk.ReadAsync(db =>
            db.Set<HistoryEntry>().Where(row => row.SettingsId != null).OrderBy(row => row.Id).Select(row => row.What).ToListAsync()));
    }

    [UseCase]
    public async Task Are_ordered_by_hand(Database database)
    {
        var (desk, admin) = await OpenAsync(database);
        await using var _ = desk;
        var before = await SelectionsAsync(desk, admin);

        await desk.SendAsync(admin, new MoveReason.Command(before[2].Id, Up: true));
        var atTheEnd = await desk.SendAsync(admin, new MoveReason.Command(before[0].Id, Up: true));

        Assert.Equal(["Reach", "Requested", "Harm", "Power"], (await SelectionsAsync(desk, admin)).Select(reason => reason.Name));
        Assert.Equal("reason.end", atTheEnd.Error?.Code);
    }

    [UseCase]
    public async Task Are_reworded_by_who_saw_the_last_wording(Database database)
    {
        var (desk, admin) = await OpenAsync(database);
        await using var _ = desk;
        var reach = (await SelectionsAsync(desk, admin))[0];

        var changed = await desk.SendAsync(admin, new ChangeReason.Command(reach.Id, reach.Version, "Wide reach", reach.Answer));
        var late = await desk.SendAsync(admin, new ChangeReason.Command(reach.Id, reach.Version, "Far reach", reach.Answer));

        Assert.True(changed.IsDone);
        Assert.Equal(ErrorKind.Stale, late.Error?.Kind);
    }

    [UseCase]
    public async Task And_the_settings_of_the_desk_are_checked_by_field(Database database)
    {
        var (desk, admin) = await OpenAsync(database);
        await using var _ = desk;
        var settings = (await desk.SendAsync(admin, new ReadDeskSettings.Query())).Value;

        var wrong = await desk.SendAsync(admin, new ChangeDeskSettings.Command(settings.Version, " ", "english please"));
        var right = await desk.SendAsync(admin, new ChangeDeskSettings.Command(settings.Version, "The Desk", "pt-BR"));

        Assert.Equal(["Byline", "Language"], wrong.Error!.Fields!.Keys.Order());
        Assert.True(right.IsDone);
        Assert.Equal(("The Desk", "pt-BR"), ((await desk.SendAsync(admin, new ReadDeskSettings.Query())).Value is var now ? (now.Byline, now.Language) : default));
    }
}
