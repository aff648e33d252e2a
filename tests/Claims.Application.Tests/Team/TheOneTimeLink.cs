using System.Globalization;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Team;
using Claims.Infrastructure.Identity;
using Claims.Tests.Desks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Team;

public sealed class TheOneTimeLink
{
    private const string Password = "wheel barrow lantern";

    private static Task<Desk> OpenAsync(Database database, Action<IServiceCollection>? change = null) => Desk.OpenAsync(database, services =>
    {
        services.AddClaimsSignIn("/account/sign-in", null);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        change?.Invoke(services);
    });

    private static async Task<T> AskAsync<T>(Desk desk, Func<OneTimeLinks, Task<T>> ask)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<OneTimeLinks>());
    }

    private static Task<IReadOnlyList<string>?> UseAsync(Desk desk, Invitation link, string password = Password) =>
        AskAsync(desk, links => links.UseAsync(link.MemberId.ToString(CultureInfo.InvariantCulture), link.Token, password));

    private static async Task<(Colleague Admin, Invitation Link)> InviteAsync(Desk desk)
    {
        var admin = await desk.MemberAsync(Roles.Administrator);
        return (admin, (await desk.SendAsync(admin, new InviteMember.Command("New", "new@desk.test", Roles.Reader))).Value);
    }

    [UseCase]
    public async Task Sets_a_password_once(Database database)
    {
        await using var desk = await OpenAsync(database);
        var (_, link) = await InviteAsync(desk);

        Assert.Empty(await UseAsync(desk, link) ?? ["the link was refused"]);
        Assert.Null(await UseAsync(desk, link));
    }

    [UseCase]
    public async Task Stays_good_when_the_password_is_refused(Database database)
    {
        await using var desk = await OpenAsync(database);
        var (_, link) = await InviteAsync(desk);

        Assert.NotEmpty(await UseAsync(desk, link, "short") ?? []);
        Assert.NotEmpty(await UseAsync(desk, link, "Password12345!") ?? []);
        Assert.Empty(await UseAsync(desk, link) ?? ["the link was refused"]);
    }

    [UseCase]
    public async Task Is_replaced_by_a_new_one(Database database)
    {
        await using var desk = await OpenAsync(database);
        var (admin, old) = await InviteAsync(desk);

        var renewed = (await desk.SendAsync(admin, new RenewLink.Command(old.MemberId))).Value;

        Assert.Null(await UseAsync(desk, old));
        Assert.Empty(await UseAsync(desk, renewed) ?? ["the link was refused"]);
    }

    [UseCase]
    public async Task Runs_out(Database database)
    {
        await using var desk = await OpenAsync(database, services => services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromTicks(-1)));
        var (_, link) = await InviteAsync(desk);

        Assert.Null(await UseAsync(desk, link));
    }

    [UseCase]
    public async Task Is_for_one_member_only(Database database)
    {
        await using var desk = await OpenAsync(database);
        var (admin, link) = await InviteAsync(desk);
        var other = (await desk.SendAsync(admin, new InviteMember.Command("Other", "other@desk.test", Roles.Administrator))).Value;

        Assert.Null(await UseAsync(desk, link with { MemberId = other.MemberId }));
    }

    [UseCase]
    public async Task Does_not_let_a_deactivated_member_in(Database database)
    {
        await using var desk = await OpenAsync(database);
        var (admin, link) = await InviteAsync(desk);
        await desk.SendAsync(admin, new DeactivateMember.Command(link.MemberId));

        Assert.Null(await UseAsync(desk, link));
        Assert.Equal("member.inactive", (await desk.SendAsync(admin, new RenewLink.Command(link.MemberId))).Error?.Code);
    }

    [UseCase]
    public async Task And_the_password_stand_in_the_members_history(Database database)
    {
        await using var desk = await OpenAsync(database);
        var (admin, link) = await InviteAsync(desk);
        await UseAsync(desk, link);

        var rows = await desk.ReadAsync(db => db.Set<HistoryEntry>().Where(row => row.AboutMemberId == link.MemberId)
            .OrderBy(row => row.Id).Select(row => new { row.What, row.MemberId }).ToListAsync());

        Assert.Contains(rows, row => row is { What: "member.invited" } && row.MemberId == admin.Id);
        Assert.Contains(rows, row => row is { What: "member.link-issued" } && row.MemberId == admin.Id);
        Assert.Contains(rows, row => row is { What: "member.password-set" } && row.MemberId == link.MemberId);
    }
}
