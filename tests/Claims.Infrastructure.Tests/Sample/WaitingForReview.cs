using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Triage;
using Claims.Infrastructure.Sample;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Tests.Sample;

public sealed class WaitingForReview
{
    private const int ShownAtMost = 100;

    [Fact]
    public async Task What_somebody_may_not_decide_takes_no_place_on_the_list()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SendAsSystemAsync(new SeedDesk.Command());
        await desk.ReadAsync(async db =>
        {
            await new SampleDesk(db, desk.Clock).FillAsync(800, _ => { });
            return true;
        });
        var editor = await desk.MemberAsync(Roles.Editor);
        var real = await desk.ReadAsync(db => db.Claims.Where(claim => claim.Stage == Stage.InReview).Select(claim => claim.Id).ToListAsync());
        Assert.NotEmpty(real);

        // As many as are shown, and more pressing; put there without their proposals, since only that they cannot be decided counts.
        var pressing = await desk.ReadAsync(db => db.Claims.Where(claim => claim.Stage == Stage.Submitted || claim.Stage == Stage.Accepted).OrderBy(claim => claim.Id).Take(ShownAtMost).Select(claim => claim.Id).ToListAsync());
        Assert.Equal(ShownAtMost, pressing.Count);
        await desk.ReadAsync(db => db.Claims.Where(claim => pressing.Contains(claim.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.Stage, Stage.InReview).SetProperty(claim => claim.DueOrder, new DateOnly(2000, 1, 1))));
        foreach (var claim in pressing) Assert.True((await desk.SendAsync(editor, new DeclareConflict.Command(claim, "I know the mayor."))).IsDone);

        var shown = (await desk.SendAsync(editor, new MyWork.Query(DateOnly.FromDateTime(desk.Clock.Now.UtcDateTime)))).Value.Where(item => item.Kind == WorkKind.Review).Select(item => item.Claim.Number);
        Assert.Equal(real.Order(), shown.Order());
    }
}
