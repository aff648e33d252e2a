using Claims.Application.Kernel;
using Claims.Application.UseCases.Publishing;
using Claims.Tests.Desks;

namespace Claims.Application.Tests.Publishing;

public sealed class ReadingTheArchive
{
    [UseCase]
    public async Task Shows_every_live_check_once_newest_first_page_by_page(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await PublishingACheck.OpenAsync(desk);
        var published = new List<long>();
        for (var i = 0; i < ReadArchive.Size + 3; i++)
        {
            // Some come out in the same moment: then the number decides.
            if (i % 3 == 0) desk.Clock.Move(TimeSpan.FromMinutes(1));
            published.Add(await room.PublishAsync());
        }
        var held = published[5];
        await room.DoAsync(room.Editor, new HoldCheck.Command(held, "Off.", null));

        var first = (await desk.SendAsVisitorAsync(new ReadArchive.Query())).Value;
        var second = (await desk.SendAsVisitorAsync(new ReadArchive.Query(first.OlderBefore))).Value;

        Assert.Equal((ReadArchive.Size, ReadArchive.Size + 2), (first.Checks.Items.Count, first.Checks.Total));
        Assert.Null(second.OlderBefore);
        Assert.Equal(published.Where(number => number != held).OrderDescending(), first.Checks.Items.Concat(second.Checks.Items).Select(check => check.Number));
        Assert.Equal(ErrorKind.NotFound, (await desk.SendAsVisitorAsync(new ReadArchive.Query(held))).Error?.Kind);
    }
}
