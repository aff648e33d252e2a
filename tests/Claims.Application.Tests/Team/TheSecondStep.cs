using System.Globalization;
using Claims.Application.Domain.Team;
using Claims.Application.UseCases.Team;
using Claims.Infrastructure.Identity;
using Claims.Tests.Desks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Team;

/// <summary>What the database knows of authenticators and recovery codes.</summary>
public sealed class TheSecondStep
{
    private static async Task<(long Member, long Other)> InviteTwoAsync(Desk desk)
    {
        var admin = await desk.MemberAsync(Roles.Administrator);
        var first = await desk.SendAsync(admin, new InviteMember.Command("One", "one@desk.test", Roles.Reader));
        var second = await desk.SendAsync(admin, new InviteMember.Command("Two", "two@desk.test", Roles.Reader));
        return (first.Value.MemberId, second.Value.MemberId);
    }

    private static async Task<T> AskAsync<T>(Desk desk, long member, Func<UserManager<ClaimsUser>, ClaimsUser, Task<T>> ask)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ClaimsUser>>();
        return await ask(users, (await users.FindByIdAsync(member.ToString(CultureInfo.InvariantCulture)))!);
    }

    private static Task<string?> StartAsync(Desk desk, long member) => AskAsync(desk, member, async (users, user) =>
    {
        await users.ResetAuthenticatorKeyAsync(user);
        return await users.GetAuthenticatorKeyAsync(user);
    });

    private static Task<List<string>> CodesAsync(Desk desk, long member) =>
        AskAsync(desk, member, async (users, user) => (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 3))!.ToList());

    private static Task<bool> RedeemAsync(Desk desk, long member, string code) =>
        AskAsync(desk, member, async (users, user) => (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded);

    private static async Task<string> StoredAsync(Desk desk) => string.Join('\n', await desk.ReadAsync(db => db.Set<IdentityUserToken<long>>().Select(token => token.Value).ToListAsync()));

    [UseCase]
    public async Task Is_not_written_down_where_the_database_is_read(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (member, _) = await InviteTwoAsync(desk);

        var key = await StartAsync(desk, member);
        var codes = await CodesAsync(desk, member);

        var stored = await StoredAsync(desk);
        Assert.NotEmpty(stored);
        Assert.Equal(key, await AskAsync(desk, member, (users, user) => users.GetAuthenticatorKeyAsync(user)));
        Assert.All([key!, .. codes], secret => Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase));
    }

    [UseCase]
    public async Task Opens_nothing_for_another_member_whose_row_it_is_copied_to(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (member, other) = await InviteTwoAsync(desk);
        await StartAsync(desk, member);
        await StartAsync(desk, other);
        var codes = await CodesAsync(desk, member);
        await CodesAsync(desk, other);

        await desk.ReadAsync(async db =>
        {
            var tokens = await db.Set<IdentityUserToken<long>>().AsTracking().ToListAsync();
            foreach (var token in tokens.Where(token => token.UserId == other)) token.Value = tokens.Single(own => own.UserId == member && own.Name == token.Name).Value;
            return await db.SaveChangesAsync();
        });

        Assert.Null(await AskAsync(desk, other, (users, user) => users.GetAuthenticatorKeyAsync(user)));
        Assert.False(await RedeemAsync(desk, other, codes[0]));
    }

    [UseCase]
    public async Task Takes_each_recovery_code_once_however_it_is_typed(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (member, _) = await InviteTwoAsync(desk);
        var codes = await CodesAsync(desk, member);

        Assert.True(await RedeemAsync(desk, member, $" {codes[0].ToLowerInvariant()} "));
        Assert.False(await RedeemAsync(desk, member, codes[0]));
        Assert.False(await RedeemAsync(desk, member, "AAAAA-AAAAA"));
        Assert.Equal(2, await AskAsync(desk, member, (users, user) => users.CountRecoveryCodesAsync(user)));
    }
}
