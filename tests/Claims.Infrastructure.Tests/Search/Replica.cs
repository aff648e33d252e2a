using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Language.Searching;
using Claims.Application.Ports;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Search;

/// <summary>What an index holds and what the database says, line by line: both are to be the same.</summary>
internal static class Replica
{
    /// <summary>More than any test has, and as many as one may page through.</summary>
    private const int All = 10_000;

    private static readonly CancellationToken Now = CancellationToken.None;

    /// <param name="folder">Of another node; the desk's own when there is none.</param>
    public static ClaimIndex Open(Desk desk, string? folder = null) => new(
        folder is null ? desk.Services.GetRequiredService<DataFolder>() : new DataFolder(folder), desk.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<ClaimIndex>.Instance);

    public static async Task<string[]> IndexedAsync(ClaimIndex index)
    {
        await index.CatchUpAsync(Now);
        using var view = await index.ViewAsync(Now);
        Assert.True(view.IsComplete);
        return
        [
            .. view.FindAlike(["total"], 100_000).Select(alike => $"{alike.Kind} {alike.Id}: {alike.Claim}")
                .Concat(Find(view, "kind:article").Page.Concat(Find(view, "kind:source").Page).Concat(Find(view, "kind:claimant").Page).Concat(Find(view, "", isPublic: true).Page).Select(find => find.ToString()))
                .Order(StringComparer.Ordinal),
        ];
    }

    public static Task<string[]> StoredAsync(Desk desk) => desk.ReadAsync(async db =>
    {
        var claims = await db.Claims.Where(claim => claim.Stage != Stage.Merged).Select(claim => new { claim.Id, claim.Wording.Statement }).ToListAsync();
        var known = await db.KnownChecks.Select(check => new { check.Id, check.Facts.Claim }).ToListAsync();
        var live = await db.Publications.Where(publication => publication.State == PublicationState.Live).Select(publication => publication.ClaimId).ToListAsync();
        return claims.Select(row => $"{AlikeKind.Claim} {row.Id}: {row.Statement}").Concat(known.Select(row => $"{AlikeKind.KnownCheck} {row.Id}: {row.Claim}"))
            .Concat(Finds(FoundKind.Article, await db.Articles.Select(article => article.Id).ToListAsync()))
            .Concat(Finds(FoundKind.Source, await db.Sources.Select(source => source.Id).ToListAsync()))
            .Concat(Finds(FoundKind.Claimant, await db.Claimants.Select(claimant => claimant.Id).ToListAsync()))
            .Concat(Finds(FoundKind.PublishedCheck, live))
            .Order(StringComparer.Ordinal).ToArray();

        static IEnumerable<string> Finds(FoundKind kind, List<long> ids) => ids.Select(id => new Find(kind, id).ToString());
    });

    /// <summary>Both say the same of whatever they are asked: finds, counts and labels.</summary>
    public static async Task AssertAnswerAlikeAsync(ClaimIndex one, ClaimIndex other, IEnumerable<string> questions)
    {
        using var first = await one.ViewAsync(Now);
        using var second = await other.ViewAsync(Now);
        foreach (var question in questions)
            foreach (var isPublic in new[] { false, true }) Assert.Equal(Answer(first, question, isPublic), Answer(second, question, isPublic));

        static IEnumerable<string> Answer(IIndexView view, string question, bool isPublic)
        {
            var finds = Find(view, question, isPublic);
            return [$"{question}: {finds.Total}", .. finds.Page.Select(find => find.ToString()).Order(StringComparer.Ordinal), .. finds.Facets.Select(facet => facet.ToString())];
        }
    }

    public static Finds Find(IIndexView view, string text, bool isPublic = false) => view.Find(new SearchRequest(Asking.Read(text), isPublic, FoundOrder.NewestFirst, 0, All));
}
