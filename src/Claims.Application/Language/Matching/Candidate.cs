namespace Claims.Application.Language.Matching;

/// <summary>A claim that may say the same as a text, made ready for comparison.</summary>
/// <param name="Claim">What was checked.</param>
/// <param name="Title">The headline or the short claim; what was checked, where there is none: nothing in the title would speak against it.</param>
/// <param name="Whole">Both.</param>
/// <param name="Claimant">Who said it; empty when unknown.</param>
/// <param name="Day">When it was said or checked, as <see cref="DateOnly.DayNumber"/>; nothing when unknown.</param>
/// <param name="OfClaimant">How many claims of this claimant there are: who is checked often is quoted often.</param>
public sealed record Candidate(Profile Claim, Profile Title, Profile Whole, Profile Claimant, int? Day, int OfClaimant)
{
    public static Candidate Of(string claim, string? title, string? claimant, int? day, int ofClaimant, Rarity rarity)
    {
        var (words, head) = (WordBreaker.Break(claim), WordBreaker.Break(title ?? ""));
        var said = Profile.Of(words, rarity);
        return new Candidate(said, head.Count == 0 ? said : Profile.Of(head, rarity), head.Count == 0 ? said : Profile.Of([.. head, .. words], rarity), Profile.Of(claimant ?? "", rarity), day, ofClaimant);
    }
}
