using Claims.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Identity;

/// <summary>A sign-in record opens the door only while its member is active, however it is tried: password, passkey or recovery code.</summary>
internal sealed class ActiveMembersOnly(ClaimsDbContext db) : IUserConfirmation<ClaimsUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<ClaimsUser> manager, ClaimsUser user) =>
        db.Members.AnyAsync(member => member.Id == user.Id && member.IsActive);
}
