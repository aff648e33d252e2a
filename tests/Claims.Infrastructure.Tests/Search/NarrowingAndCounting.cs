using Claims.Application.Domain.Articles;
using Claims.Application.Kernel;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Publishing;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Record = Claims.Infrastructure.Search.Record;

namespace Claims.Infrastructure.Tests.Search;

/// <summary>What is found, counted and put in order is what going through all records of the database one by one gives, whatever is asked and however the index came to be.</summary>
public sealed class NarrowingAndCounting
{
    private const int MostLabels = 12;

    private static readonly string[] Ratings = ["False", "Mostly true", "Mostly false", "True"];
    private static readonly string[] Languages = ["en", "es", "en-GB"];
    private static readonly CancellationToken Now = CancellationToken.None;

    private static readonly (Facet Facet, string Field)[] Fields =
        [(Facet.Kind, "kind"), (Facet.Stage, "stage"), (Facet.Rating, "rating"), (Facet.Claimant, "claimant"), (Facet.Topic, "topic"), (Facet.Language, "lang"), (Facet.Publisher, "by")];

    private readonly Random random = new(7);

    [Fact]
    public async Task Are_what_the_database_says_one_by_one()
    {
        await using var desk = await Desk.OpenAsync();
        using var index = Replica.Open(desk);
        await FillAsync(desk, index);
        var records = await desk.ReadAsync(RecordsAsync);
        using var view = await index.ViewAsync(Now);

        for (var i = 0; i < 400; i++)
        {
            var (word, wishes) = (random.Next(2) == 0 ? null : new[] { "roads", "bridge", "leak" }[random.Next(3)], Enumerable.Range(0, random.Next(4)).Select(_ => AnyWish(records)).ToList());
            var (text, isPublic, order, skip) = ($"{word} {string.Join(' ', wishes)}", random.Next(4) == 0, (FoundOrder)random.Next(3), random.Next(3) * 20);
            var meant = records.Where(record => record.Kind == FoundKind.PublishedCheck == isPublic && Says(record, word) && wishes.TrueForAll(wish => wish.Takes(record))).ToList();

            var found = view.Find(new SearchRequest(Asking.Read(text + ' '), isPublic, order, skip, 20));

            Assert.Equal((text, meant.Count), (text, found.Total));
            Assert.Equal(Counted(meant), found.Facets);
            if (word is null || order != FoundOrder.BestFirst) Assert.Equal(InOrder(meant, order).Skip(skip).Take(20), found.Page);
            else Assert.Equal(Math.Clamp(meant.Count - skip, 0, 20), found.Page.Intersect(InOrder(meant, order)).Count());
        }
    }

    [Fact]
    public async Task Leave_out_what_a_reader_may_not_see_and_whose_door_it_is_not()
    {
        await using var desk = await Desk.OpenAsync();
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var live = await room.PublishAsync(new CheckFacts { ShortClaim = "Canary bridge" });
        await ImportAsync(desk, """{"externalId":"1","claimReviewed":"Canary tower","rating":"Canary","claimant":"Canary","language":"en"}""");
        using var index = Replica.Open(desk);
        await index.CatchUpAsync(Now);
        using var view = await index.ViewAsync(Now);

        foreach (var text in new[] { "", "-zebras", "-kind:article", "!", "lang:en", "after:2000", "-rating:canary" })
        {
            var found = Replica.Find(view, text, isPublic: true);
            Assert.Equal(new Find(FoundKind.PublishedCheck, live), Assert.Single(found.Page));
            Assert.Equal(1, found.Total);
            Assert.DoesNotContain(found.Facets, count => count.Label == "Canary" || count.Count > 1);
        }
        foreach (var text in new[] { "rating:canary", "claimant:canary", "kind:known", "by:elsewhere" }) Assert.Equal(0, Replica.Find(view, text, isPublic: true).Total);
        foreach (var text in new[] { "kind:published", "kind:publishedcheck" }) Assert.Equal(0, Replica.Find(view, text).Total);
        Assert.DoesNotContain(Replica.Find(view, "").Page, find => find.Kind == FoundKind.PublishedCheck);
    }

    // In steps, with replacements: several segments, documents that are gone, and labels and sets that come up one after the other.
    private async Task FillAsync(Desk desk, ClaimIndex index)
    {
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        for (var step = 0; step < 6; step++)
        {
            await ImportAsync(desk, [.. Enumerable.Range(0, 300).Select(_ => Check())]);
            await room.RecordAsync(new CheckFacts { Statement = $"The bridge cost {step} million.", ShortClaim = $"Bridge {step}" });
            await room.DoAsync(room.Checker, new AddArticle.Command(new ArticleFacts($"Tunnels {step % 2}", null, "The Courier", PartialDate.FromSortable((2020 + step) * 10_000), null, "en"), "All of them leak.", ArticleOrigin.Pasted));
            if (step < 3) await room.PublishAsync(new CheckFacts { Statement = $"The bridge leaks in {step} places.", ShortClaim = $"Leaks {step}" });
            await index.CatchUpAsync(Now);
        }
    }

    private string Check()
    {
        var number = random.Next(900);
        var day = random.Next(5) switch { 0 => null, 1 => $"{random.Next(2018, 2024)}", 2 => $"{random.Next(2018, 2024)}-{random.Next(1, 13):00}", _ => $"2021-{random.Next(1, 13):00}-{random.Next(1, 4):00}" };
        return $$"""
            {"externalId":"{{number}}","claimReviewed":"Total {{number}} {{(random.Next(2) == 0 ? "roads" : "tunnels")}}","claimant":"Speaker {{random.Next(40)}}","rating":"{{Ratings[random.Next(4)]}}",
            """.Trim() + $$"""{{(day is null ? "" : $"\"claimDate\":\"{day}\",")}}"language":"{{Languages[random.Next(3)]}}"}""";
    }

    private static Task ImportAsync(Desk desk, params string[] lines) => desk.SendAsSystemAsync(new ImportKnownChecks.Command("Elsewhere", [.. lines.Select((line, i) => new TextLine(i + 1, line, null))]));

    private static async Task<List<Record>> RecordsAsync(ClaimsDbContext db)
    {
        var (reading, records) = (new IndexReading(db), new List<Record>());
        foreach (var part in await reading.PartsAsync(Now)) records.AddRange(await reading.PartAsync(part, Now));
        return records;
    }

    private Asked AnyWish(List<Record> records)
    {
        var isExcluded = random.Next(4) == 0;
        if (random.Next(4) == 0)
        {
            var (day, isBefore) = (new DateOnly(random.Next(2019, 2023), random.Next(1, 13), random.Next(1, 4)), random.Next(2) == 0);
            return new Asked($"{(isExcluded ? "-" : "")}{(isBefore ? "before" : "after")}:{day:yyyy-MM-dd}", record => IsThen(record.When, day, isBefore) != isExcluded);
        }
        var (facet, field) = Fields[random.Next(Fields.Length)];
        var labels = records.SelectMany(record => Labels(record).Where(label => label.Facet == facet)).Select(label => label.Label).Distinct().ToList();
        var label = labels.Count == 0 ? "none" : labels[random.Next(labels.Count)];
        var asked = random.Next(2) == 0 ? label : label[..Math.Min(label.Length, 4)];
        var key = LookupKey.Of(asked);
        return new Asked($"{(isExcluded ? "-" : "")}{field}:\"{asked}\"", record => Labels(record).Any(of => of.Facet == facet && LookupKey.Of(of.Label).StartsWith(key, StringComparison.Ordinal)) != isExcluded);
    }

    private static bool IsThen(int when, DateOnly day, bool isBefore)
    {
        var bound = (day.Year * 10_000) + (day.Month * 100) + day.Day;
        return isBefore ? when > 0 && when < bound : when > bound;
    }

    private static bool Says(Record record, string? word) => word is null || record.Head.Concat(record.Texts).Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static IEnumerable<(Facet Facet, string Label)> Labels(Record record) =>
        record.Facets.Where(facet => !string.IsNullOrEmpty(facet.Label)).Select(facet => (facet.Facet, facet.Label!)).Append((Facet.Kind, record.Kind.ToString())).Distinct();

    private static IEnumerable<FacetCount> Counted(List<Record> meant) => meant.SelectMany(Labels).GroupBy(label => label).Select(group => new FacetCount(group.Key.Facet, group.Key.Label, group.Count()))
        .GroupBy(count => count.Facet).OrderBy(facet => facet.Key).SelectMany(facet => facet.OrderByDescending(count => count.Count).ThenBy(count => count.Label, StringComparer.Ordinal).Take(MostLabels));

    // Without a day at the end; of one day by kind, and the later key first where the later day is.
    private static IEnumerable<Find> InOrder(List<Record> meant, FoundOrder order)
    {
        var sign = order == FoundOrder.OldestFirst ? 1 : -1;
        return meant.OrderBy(record => record.When == 0).ThenBy(record => sign * record.When).ThenBy(record => record.Kind).ThenBy(record => sign * record.Id).Select(record => new Find(record.Kind, record.Id));
    }

    private sealed record Asked(string Text, Func<Record, bool> Takes)
    {
        public override string ToString() => Text;
    }
}
