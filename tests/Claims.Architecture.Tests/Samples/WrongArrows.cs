using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Blazor.Components;
using Claims.Blazor.Messaging;
using Claims.Infrastructure.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

// Each breaks one rule, as somebody in a hurry would.
namespace Claims.Architecture.Tests.Samples;

internal static class KernelThatKnowsTheDomain
{
    public static int Rank(Stage stage) => (int)stage;
}

internal static class KernelThatKnowsEntityFramework
{
    public static async Task<Page<T>> PageAsync<T>(IQueryable<T> rows) => new(await rows.ToListAsync(), await rows.CountAsync());
}

internal sealed class DomainThatReadsTheClock
{
    public bool IsLate(DateTimeOffset due) => new[] { due }.Any(day => day < TimeProvider.System.GetUtcNow());
}

internal sealed class DomainThatQueries
{
    public required IClaimsDb Db { get; init; }
}

internal sealed class DomainThatSends
{
    public bool CanTell(object somebody) => somebody is IMediator;
}

internal static class LanguageThatKnowsAClaim
{
    public static string Words(Wording wording) => wording.Quote;
}

internal sealed class LanguageThatQueries
{
    public required IClaimsDb Db { get; init; }
}

internal static class UseCaseThatKnowsTheProvider
{
    public static bool IsSqlite(IClaimsDb db) => ((DbContext)db).Database.IsSqlite();
}

internal static class UseCaseThatWritesSql
{
    public static Task<int> ForgetAsync(DbContext db) => db.Database.ExecuteSqlAsync($"DELETE FROM Operations");
}

internal sealed class StoreThatKnowsAPage
{
    public Type Page => typeof(App);
}

internal sealed class PageThatKnowsTheInfrastructure
{
    public object? Folder(IServiceProvider services) => services.GetService(typeof(DataFolder));
}

internal sealed class PageThatSendsPastTheSender
{
    public required Courier Courier { get; init; }
}

internal sealed class PageThatShowsAnEntity
{
    public string Statement(object claim) => claim is Claim known ? known.Wording.Statement : "";
}

internal sealed class PieceThatSends
{
    public required AppSender Sender { get; init; }
}
