using Claims.Application.Domain.Team;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Team;
using Claims.Blazor.Components.Account;
using Claims.Blazor.Components.Shell;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>The first administrator of a desk, and whoever comes while nobody can sign in: prints the one-time link that sets a password.</summary>
internal static class AddMember
{
    public static Task<int> RunAsync(string[] args)
    {
        if (Option.Read(args, "email") is not { } email || Option.Read(args, "name") is not { } name || RolesOf(Option.Read(args, "role")) is not { } roles)
        {
            Console.Error.WriteLine("""Say who: ./run add-member --email mail@example.org --name "First Last" --role administrator (or reader, fact-checker, editor; several with commas).""");
            return Task.FromResult(2);
        }
        return Startup.WithDatabaseAsync(args, app => InviteAsync(app, new InviteMember.Command(name, email, roles)));
    }

    private static async Task<int> InviteAsync(WebApplication app, InviteMember.Command command)
    {
        var invited = await app.Services.GetRequiredService<Courier>().SendAsync(command, Caller.System);
        if (!invited.IsDone)
        {
            Console.Error.WriteLine(invited.Error.Text);
            return 1;
        }
        Console.WriteLine($"{command.Name} is a member now. This link sets a password, once:");
        Console.WriteLine(app.Services.GetRequiredService<Site>().Address(AccountPaths.OneTimeLink(invited.Value.MemberId, invited.Value.Token!)));
        return 0;
    }

    /// <returns>Nothing for what is not a list of roles.</returns>
    private static Roles? RolesOf(string? text)
    {
        var roles = Roles.None;
        foreach (var word in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // By name only: "15" would be every role at once.
            var role = Array.Find(Enum.GetValues<Roles>(), known => known.ToString().Equals(word.Replace("-", ""), StringComparison.OrdinalIgnoreCase));
            if (role == Roles.None) return null;
            roles |= role;
        }
        return roles == Roles.None ? null : roles;
    }
}
