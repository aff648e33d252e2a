using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Application.Tests.Domain;

/// <summary>Aggregates in the state that a test speaks of, reached through their own methods.</summary>
internal static class A
{
    public const long Checker = 1;
    public const long OtherChecker = 2;
    public const long Editor = 3;
    public const long OtherEditor = 4;

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static RatingScale Scale { get; } = RatingScale.Add("Test scale", "", [
        new("True", "True", "It is so.", null, "r-true", "check", 5, true, RatingSide.Supports, false),
        new("False", "False", "It is not so.", null, "r-false", "cross", 1, true, RatingSide.Refutes, true),
        new("Missing context", "Context", "Something is left out.", null, "r-off", "half", null, false, RatingSide.Refutes, true),
        new("Unproven", "Unproven", "Nobody knows.", null, "r-none", "question", null, false, RatingSide.None, false),
    ], By(Editor));

    public static readonly Rating True = Scale.Ratings.Single(rating => rating.Name == "True");
    public static readonly Rating False = Scale.Ratings.Single(rating => rating.Name == "False");
    public static readonly Rating MissingContext = Scale.Ratings.Single(rating => rating.Name == "Missing context");
    public static readonly Rating Unproven = Scale.Ratings.Single(rating => rating.Name == "Unproven");

    public static Act By(long member, string? why = null) => new(member, Noon, why);

    public static Claim Claim(string statement = "The bridge cost 40 million.") => Application.Domain.Claims.Claim.Record(
        new Wording("It cost forty million", "en", null, null, statement, "The bridge cost 40 million"),
        new Circumstances(ClaimKind.Figure, 7, null, PartialDate.Of(2026, 3, 1), null, []),
        new Handling(11, null, null, Priority.Normal, null, null, null), [], By(Checker));

    public static Source Source(string name, Tier tier = Tier.Secondary, string? published = "2026-02-20", params string[] origins) => Application.Domain.Sources.Source.Add(
        new SourceFacts($"https://{LookupKey.Of(name).Replace(' ', '-')}.example/story", null, $"{name} on the bridge", name, null,
            PartialDate.TryParse(published, out var day) ? day : null, "en", SourceType.NewsReport, tier, null, origins), By(Checker));

    public static EvidenceFacts Facts(Stance stance, params int[] points) => new(stance, Today, points.Length == 0 ? [1] : points, Passage: "forty million");

    public static VerdictText Text(string reasoning = "It did [1]. The budget says so [2].", long? rating = null) =>
        new(rating, "The bridge cost 40 million.", "The bridge cost 40 million", "", "the desk", reasoning, Today, null);

    public static Claim Taken()
    {
        var claim = Claim();
        Assert.True(claim.Take(null, By(Checker)).IsDone);
        return claim;
    }

    /// <summary>In research with two independent supporting sources, a search for the other side, and a drafted verdict "True".</summary>
    public static Claim Researched()
    {
        var claim = Taken();
        Assert.True(claim.AddEvidence(Source("Gazette"), Facts(Stance.Supports), By(Checker)).IsDone);
        Assert.True(claim.AddEvidence(Source("Courier"), Facts(Stance.Supports), By(Checker)).IsDone);
        Assert.True(claim.AddEvidence(null, Facts(Stance.Context) with { Passage = null, Search = new("archive", "bridge cost", null, "nothing else", true) }, By(Checker)).IsDone);
        Assert.True(claim.Draft(Text(), By(Checker)).IsDone);
        return claim;
    }

    public static Claim InReview()
    {
        var claim = Researched();
        Assert.True(claim.Propose(Gate(claim), By(Checker)).IsDone);
        return claim;
    }

    public static Claim Approved()
    {
        var claim = InReview();
        Assert.True(claim.Approve(1, Gate(claim), [], By(Editor)).IsDone);
        return claim;
    }

    public static Gate Gate(Claim claim, Rating? rating = null) => EvidenceGate.Evaluate(claim, claim.OpenProposal?.Text ?? claim.Verdict, rating ?? True, true);

    public static Claim At(Stage stage)
    {
        var claim = stage switch
        {
            Stage.Researching => Researched(),
            Stage.InReview => InReview(),
            Stage.Approved => Approved(),
            _ => Claim(),
        };
        if (stage == Stage.Accepted) claim.Accept(null, By(Checker));
        if (stage == Stage.Declined) claim.Decline(21, By(Checker));
        if (stage == Stage.Merged) claim.MergeInto(Target(), By(Checker));
        Assert.Equal(stage, claim.Stage);
        return claim;
    }

    /// <summary>Another claim, with a key as the database would have given it.</summary>
    public static Claim Target(long id = 99)
    {
        var claim = Claim("The bridge was paid for by the state.");
        typeof(Claim).GetProperty(nameof(Application.Domain.Claims.Claim.Id))!.SetValue(claim, id);
        return claim;
    }
}
