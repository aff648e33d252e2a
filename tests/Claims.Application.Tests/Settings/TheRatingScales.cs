using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Tests.Desks;

namespace Claims.Application.Tests.Settings;

public sealed class TheRatingScales
{
    private static async Task<(Desk Desk, Colleague Admin, ListScales.Choice Choice)> OpenAsync(Database database)
    {
        var desk = await Desk.OpenAsync(database);
        await desk.SendAsSystemAsync(new SeedDesk.Command());
        var admin = await desk.MemberAsync(Roles.Administrator);
        return (desk, admin, (await desk.SendAsync(admin, new ListScales.Query())).Value);
    }

    [UseCase]
    public async Task Five_are_shipped_and_the_first_is_in_use(Database database)
    {
        var (desk, _, choice) = await OpenAsync(database);
        await using var _ = desk;

        Assert.Equal(["Claims scale", "PolitiFact style", "Snopes style", "Africa Check style", "Conclusion only"], choice.Scales.Select(scale => scale.Name));
        Assert.Equal([true, false, false, false, false], choice.Scales.Select(scale => scale.IsInUse));
        Assert.Equal([5, 4, 3, 2, 1], choice.Scales[0].Ratings.Where(rating => rating.Facts.IsOnAxis).Select(rating => rating.Facts.Number!.Value));
        Assert.Equal(8, choice.Scales[0].Ratings.Count(rating => !rating.Facts.IsOnAxis && rating.Facts.Number is null));
        Assert.Empty(choice.Scales[4].Ratings);
    }

    [UseCase]
    public async Task Seeding_again_changes_nothing(Database database)
    {
        var (desk, admin, before) = await OpenAsync(database);
        await using var _ = desk;
        var rating = before.Scales[0].Ratings[0];
        await desk.SendAsync(admin, new RetireRating.Command(before.Scales[0].Id, rating.Code, rating.Version));

        await desk.SendAsSystemAsync(new SeedDesk.Command());

        var after = (await desk.SendAsync(admin, new ListScales.Query())).Value;
        Assert.Equal(5, after.Scales.Count);
        Assert.NotNull(after.Scales[0].Ratings[0].Until);
    }

    [UseCase]
    public async Task Changing_a_rating_makes_a_new_version_and_keeps_the_old(Database database)
    {
        var (desk, admin, choice) = await OpenAsync(database);
        await using var _ = desk;
        var (scale, old) = (choice.Scales[0], choice.Scales[0].Ratings[1]);

        var changed = await desk.SendAsync(admin, new ChangeRating.Command(scale.Id, old.Code, old.Version, old.Facts with { Definition = "Said otherwise." }));
        var late = await desk.SendAsync(admin, new ChangeRating.Command(scale.Id, old.Code, old.Version, old.Facts with { Definition = "Too late." }));

        var versions = (await desk.SendAsync(admin, new ListScales.Query())).Value.Scales[0].Ratings.Where(rating => rating.Code == old.Code).ToList();
        Assert.True(changed.IsDone);
        Assert.Equal(ErrorKind.Stale, late.Error?.Kind);
        Assert.Equal([(2, "Said otherwise.", true), (1, old.Facts.Definition, false)], versions.Select(row => (row.Version, row.Facts.Definition, row.Until is null)));
    }

    [UseCase]
    public async Task A_rating_needs_a_number_exactly_when_it_is_on_the_axis(Database database)
    {
        var (desk, admin, choice) = await OpenAsync(database);
        await using var _ = desk;
        var facts = new RatingFacts("Half", "Half", "In the middle.", null, "r-mixed", "half", null, IsOnAxis: true, RatingSide.Either, IsCritical: false);

        var without = await desk.SendAsync(admin, new AddRating.Command(choice.Scales[0].Id, facts));
        var with = await desk.SendAsync(admin, new AddRating.Command(choice.Scales[0].Id, facts with { Number = 3 }));

        Assert.Contains("Number", without.Error!.Fields!.Keys);
        Assert.Equal("half", with.Value);
    }

    [UseCase]
    public async Task A_desk_makes_its_own_from_another_and_uses_it(Database database)
    {
        var (desk, admin, choice) = await OpenAsync(database);
        await using var _ = desk;

        var own = await desk.SendAsync(admin, new AddScale.Command("Our own", "", choice.Scales[1].Id));
        var chosen = await desk.SendAsync(admin, new ChooseScale.Command(own.Value, choice.SettingsVersion));
        var late = await desk.SendAsync(admin, new ChooseScale.Command(choice.Scales[2].Id, choice.SettingsVersion));

        var after = (await desk.SendAsync(admin, new ListScales.Query())).Value.Scales.Single(scale => scale.IsInUse);
        Assert.True(chosen.IsDone);
        Assert.Equal(ErrorKind.Stale, late.Error?.Kind);
        Assert.Equal(("Our own", 6), (after.Name, after.Ratings.Count));
    }

    [UseCase]
    public async Task Are_for_administrators_only(Database database)
    {
        var (desk, _, choice) = await OpenAsync(database);
        await using var _ = desk;
        var editor = await desk.MemberAsync(Roles.Editor);

        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(editor, new ListScales.Query())).Error?.Kind);
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(editor, new ChooseScale.Command(choice.Scales[1].Id, choice.SettingsVersion))).Error?.Kind);
    }
}
