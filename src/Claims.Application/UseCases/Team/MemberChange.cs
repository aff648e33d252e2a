using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>What every change of a member does around the one method that it calls: load, ask the domain, compare what the caller saw, save.</summary>
internal sealed class MemberChange(IClaimsDb db, ICurrentMember me, TimeProvider clock)
{
    /// <summary>By nobody when the command line acts.</summary>
    public Act Act() => new(me.IsKnown ? me.Id : null, clock.GetUtcNow());

    /// <param name="seenVersion">The version that the caller saw; nothing for what does not overwrite.</param>
    public async Task<Result> RunAsync(long memberId, Func<Member, Task<Result>> change, CancellationToken token, int? seenVersion = null)
    {
        if (await db.Members.FirstOrDefaultAsync(member => member.Id == memberId, token) is not { } member) return Error.NotFound("member");
        var version = member.Version;
        var result = await change(member);
        if (!result.IsDone) return result;
        if (seenVersion is { } seen && seen != version) return Error.Stale("Somebody else changed this member since you opened the list.");
        await db.SaveChangesAsync(token);
        return result;
    }

    /// <summary>Without this member the desk would have no active administrator.</summary>
    public async Task<bool> IsLastAdministratorAsync(Member member, CancellationToken token)
    {
        if (!member.IsActive || !member.Roles.HasFlag(Roles.Administrator)) return false;
        // Two administrators may demote each other in the same moment, each seeing the other in place. Both write the one settings row,
        // so the second meets a changed version, is run again, and sees that it is the last.
        if (await db.Settings.FirstOrDefaultAsync(settings => settings.Id == DeskSettings.OnlyId, token) is { } row) db.Settings.Entry(row).State = EntityState.Modified;
        return !await db.Members.AnyAsync(other => other.Id != member.Id && other.IsActive && (other.Roles & Roles.Administrator) != 0, token);
    }
}
