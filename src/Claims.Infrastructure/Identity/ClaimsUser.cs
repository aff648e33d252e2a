using Microsoft.AspNetCore.Identity;

namespace Claims.Infrastructure.Identity;

/// <summary>How a member signs in. Its key is the member's; what the member may do stands there and not here.</summary>
public sealed class ClaimsUser : IdentityUser<long>;
