using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("Members");
        member.IsRoot();
        member.Property(m => m.Name).HasMaxLength(Limits.Name);
        member.Property(m => m.Email).HasMaxLength(Limits.Email);
        member.Property(m => m.EmailKey).HasMaxLength(Limits.Email);
        member.HasIndex(m => m.EmailKey).IsUnique();
    }
}

/// <summary>Identity's own tables, named and bounded like ours.</summary>
internal sealed class ClaimsUserConfiguration :
    IEntityTypeConfiguration<ClaimsUser>,
    IEntityTypeConfiguration<IdentityUserClaim<long>>,
    IEntityTypeConfiguration<IdentityUserLogin<long>>,
    IEntityTypeConfiguration<IdentityUserToken<long>>,
    IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    public void Configure(EntityTypeBuilder<ClaimsUser> user)
    {
        user.ToTable("Users");
        user.Property(u => u.Id).ValueGeneratedNever();
        user.HasOne<Member>().WithOne().HasForeignKey<ClaimsUser>(u => u.Id).OnDelete(DeleteBehavior.Restrict);
        user.Property(u => u.PasswordHash).HasMaxLength(Limits.Line);
        user.Property(u => u.SecurityStamp).HasMaxLength(Limits.Code);
        user.Property(u => u.ConcurrencyStamp).HasMaxLength(Limits.Code);
        user.Property(u => u.PhoneNumber).HasMaxLength(Limits.Code);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> claim)
    {
        claim.ToTable("UserClaims");
        claim.Property(c => c.ClaimType).HasMaxLength(Limits.Line);
        claim.Property(c => c.ClaimValue).HasMaxLength(Limits.Line);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> login)
    {
        login.ToTable("UserLogins");
        login.Property(l => l.ProviderDisplayName).HasMaxLength(Limits.Line);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> token)
    {
        token.ToTable("UserTokens");
        token.Property(t => t.Value).HasMaxLength(Limits.Note);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> passkey) => passkey.ToTable("UserPasskeys");
}
