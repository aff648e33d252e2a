using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Known;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence.Configurations;

internal sealed class MatchDecisionConfiguration : IEntityTypeConfiguration<MatchDecision>
{
    public void Configure(EntityTypeBuilder<MatchDecision> decision)
    {
        decision.ToTable("MatchDecisions");
        decision.Property(d => d.ModelVersion).HasMaxLength(Limits.Code);
        // The two that follow leave rows out, so neither finds all decisions of a claim.
        decision.HasIndex(d => d.ClaimId);
        decision.HasIndex(d => new { d.ClaimId, d.OtherClaimId }).IsUnique().HasFilter("OtherClaimId IS NOT NULL");
        decision.HasIndex(d => new { d.ClaimId, d.KnownCheckId }).IsUnique().HasFilter("KnownCheckId IS NOT NULL");
        decision.HasOne<Claim>().WithMany().HasForeignKey(d => d.OtherClaimId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<KnownCheck>().WithMany().HasForeignKey(d => d.KnownCheckId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Member>().WithMany().HasForeignKey(d => d.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}
