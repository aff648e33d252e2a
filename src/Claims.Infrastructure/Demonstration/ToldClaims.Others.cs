using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using static Claims.Infrastructure.Demonstration.ToldSources;

namespace Claims.Infrastructure.Demonstration;

/// <summary>Claims of other claimants than the report, and the desk's claims about itself.</summary>
internal static partial class ToldClaims
{
    private static readonly ToldClaim[] OfOthers =
    [
        new(8, "held his first summit",
            "The talks of 25 August 2025 were the first in-person summit of the two presidents.",
            "It was the first in-person summit of Trump and Lee", ClaimKind.Event, KoreaNet, null, "2025-08", ["Korea", "Diplomacy"], "Reach", ToldClaim.Accepted)
        {
            Appearances = [new("https://www.korea.net/NewsFocus/policies/view?articleId=277794", "Korea.net", PartialDate.Of(2025, 8), Medium.Article)],
            Evidence = [new(KbsBroadcast, Stance.Context, null, "Own broadcast of the talks.")],
        },
        new(11, "I stopped the war between Pakistan and India",
            "Donald Trump stopped the fighting between India and Pakistan.",
            "Trump stopped the war between India and Pakistan", ClaimKind.Event, Trump, null, "2025-06-18", ["India", "Pakistan", "Diplomacy"], "Harm", ToldClaim.Submitted)
        {
            Appearances = [new(NagalandPost.Url, NagalandPost.Publisher, null, Medium.Article)],
            Evidence = [new(NagalandPost, Stance.Context, "I stopped the war between Pakistan and India", "India's foreign secretary says that the armies agreed on the halt directly.")],
        },
        new(12, "",
            "South Korea promised the United States investments of 350 billion dollars.",
            "South Korea promised $350 billion of investments", ClaimKind.Figure, Report, null, "2025-08-25", ["Korea", "Trade"], "Reach", ToldClaim.MergedInto1)
        {
            Appearances = [new(ChinaDaily.Url, ChinaDaily.Publisher, PartialDate.Of(2025, 7, 31), Medium.Article)],
            Note = "The same pledge in other words.",
        },
        new(13, "",
            "This demonstration publishes a check of every claim that it records.",
            "The demonstration publishes a check of every claim", ClaimKind.Other, Desk, null, null, ["This desk"], "Requested", ToldClaim.Withdrawn)
        {
            Evidence =
            [
                new(ThisDesk, Stance.Refutes, null, "Several claims of the desk are submitted, declined or still in research.") { RecordWhy = "The desk itself is what the claim is about." },
                ToldEvidence.LookedFor("the claims of this desk", "published", "Some are published, others are not."),
            ],
            Verdict = new("False", "Not every claim of this demonstration has a published check",
                "Several claims are declined, merged or still at work.",
                "The desk shows claims in every stage [1]. Only some of them are published.", "An example about the demonstration itself."),
            Note = "Withdrawn to show what a withdrawn check looks like. The check was an example about this demonstration and says nothing about the world.",
        },
        new(14, "",
            "Every source of this demonstration can be opened by anyone.",
            "Anyone can open every source of the demonstration", ClaimKind.Other, Desk, null, null, ["This desk"], "Requested", ToldClaim.Held)
        {
            Evidence =
            [
                new(ThisDesk, Stance.Refutes, null, "One source was spoken and has no address; the desk says so beside it.") { RecordWhy = "The desk itself is what the claim is about." },
                ToldEvidence.LookedFor("the sources of this desk", "no address", "All others have an address."),
            ],
            Verdict = new("Mostly false", "One source of this demonstration has no address",
                "Most sources have an address, but not all.",
                "The list of sources names at least one that was spoken and has no address [1].", "An example about the demonstration itself."),
            Note = "Held to show what a held check looks like: we are looking at it again.",
        },
    ];
}
