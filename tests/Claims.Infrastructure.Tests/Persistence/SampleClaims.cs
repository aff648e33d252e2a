using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Infrastructure.Persistence;

namespace Claims.Infrastructure.Tests.Persistence;

/// <summary>One claim with something in every table that hangs on it.</summary>
internal static class SampleClaims
{
    private static readonly DateTimeOffset At = new(2025, 9, 1, 9, 30, 15, 123, TimeSpan.FromHours(2));

    public static Act By(Member member) => new(member.Id, At);

    public static async Task<Member> AddMemberAsync(ClaimsDbContext db, string email = "checker@desk.test")
    {
        var member = Member.Invite("Fact-checker", email, Roles.FactChecker | Roles.Editor, new Act(null, At)).Value;
        db.Members.Add(member);
        await db.SaveChangesAsync();
        return member;
    }

    public static async Task<Claim> AddClaimAsync(ClaimsDbContext db, Member member)
    {
        var act = By(member);
        var claimant = Claimant.Add(new ClaimantFacts(ClaimantKind.Person, "Lee Jae Myung", ["Lee"], Offices, "A party", null, "Q1"), act);
        var topic = new Topic("Trade");
        var source = Source.Add(new SourceFacts("https://example.org/a", null, "A record", null, null, PartialDate.Of(2025, 8), null, SourceType.Court, Tier.Primary, null, ["Wire B", "Wire A"]), act);
        db.AddRange(claimant, topic, source);
        await db.SaveChangesAsync();
        var claim = Claim.Record(
            new Wording("Words", "en", null, null, "A statement", "A short claim"),
            new Circumstances(ClaimKind.Event, claimant.Id, null, PartialDate.Of(2025), "Seoul", ["Wire C"]),
            new Handling(null, null, null, Priority.High, null, null, null),
            [topic.Id],
            act);
        claim.AddAppearance(new AppearanceFacts("https://example.org/b", "Outlet", PartialDate.Of(2025, 8, 25), Medium.Speech), false, act);
        claim.AddEvidence(source, new EvidenceFacts(Stance.Supports, new DateOnly(2025, 9, 1), [1], Passage: "Words"), act);
        claim.AddEvidence(null, new EvidenceFacts(Stance.Context, new DateOnly(2025, 9, 1), [1], Search: new SearchRecord("Archives", "terms", null, "Nothing", true)), act);
        db.Claims.Add(claim);
        await db.SaveChangesAsync();
        return claim;
    }

    public static IReadOnlyList<ClaimantRole> Offices { get; } = [new("President", PartialDate.Of(2025, 6, 4), null), new("Mayor", PartialDate.Of(2010), PartialDate.Of(2018))];
}
