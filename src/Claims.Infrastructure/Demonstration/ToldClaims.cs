using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using static Claims.Infrastructure.Demonstration.ToldSources;

namespace Claims.Infrastructure.Demonstration;

/// <summary>
/// The claims of one news report about the meeting of 25 August 2025 in the White House between the presidents of the United States and South Korea,
/// with real sources. A demonstration, not a fact-check: texts are the desk's own; what stands in quotation marks is word for word.
/// </summary>
internal static partial class ToldClaims
{
    private const string Report = "News report, 25 August 2025";
    private const string Trump = "Donald Trump";
    private const string Lee = "Lee Jae Myung";
    private const string KoreaNet = "Korea.net";
    private const string Desk = "The demonstration desk";
    private const string OwnWords = "the desk's sources on the meeting and the agreement";

    public static readonly ClaimantFacts[] Claimants =
    [
        new(ClaimantKind.Organisation, Report, [], [], null, null, null),
        new(ClaimantKind.Person, Trump, ["Donald J. Trump"], [
            new ClaimantRole("President of the United States", PartialDate.Of(2017, 1, 20), PartialDate.Of(2021, 1, 20)),
            new ClaimantRole("President of the United States", PartialDate.Of(2025, 1, 20), null),
        ], "Republican Party", null, "Q22686"),
        new(ClaimantKind.Person, Lee, ["이재명"], [
            new ClaimantRole("Mayor of Seongnam", PartialDate.Of(2010), PartialDate.Of(2018)),
            new ClaimantRole("Governor of Gyeonggi", PartialDate.Of(2018), PartialDate.Of(2021)),
            new ClaimantRole("President of South Korea", PartialDate.Of(2025, 6), null),
        ], "Democratic Party of Korea", null, null),
        new(ClaimantKind.Organisation, KoreaNet, [], [], "Government of South Korea", "https://www.korea.net", null),
        new(ClaimantKind.Organisation, Desk, [], [], null, null, null),
    ];

    public static IReadOnlyList<ToldClaim> All => [.. OfTheReport, .. OfOthers];

    private static readonly ToldClaim[] OfTheReport =
    [
        new(1, "a $350 billion investment pledge by the Koreans",
            "The trade agreement between the United States and South Korea includes a pledge by South Korea to invest 350 billion dollars.",
            "The trade deal includes a $350 billion Korean investment pledge", ClaimKind.Figure, Report, null, "2025-08-25", ["Korea", "Trade"], "Reach", ToldClaim.Approved)
        {
            Evidence =
            [
                new(VietNamNews, Stance.Supports, "in exchange for US$350 billion of South Korean investment", null),
                new(ChinaDaily, Stance.Supports, null, "Gives the same sum as part of the agreement of 30 July 2025."),
                new(JoongAngPledge, Stance.Supports, "South Korea has agreed to invest $350 billion at the president's direction", "The White House press secretary, as quoted."),
                new(PressSecretary, Stance.Supports, "South Korea has agreed to invest $350 billion at the president's direction", null) { RecordWhy = "For a pledge, the announcement is the thing itself: this is a government announcing it." },
                ToldEvidence.LookedFor(OwnWords, "350 billion; investment; pledge", "None gives another sum for the pledge; 100 billion dollars of energy purchases come on top of it."),
            ],
            Figures =
            [
                new("Investment pledged by South Korea", new Quantity(350_000_000_000, null, "USD", Step: 1_000_000_000), new Quantity(350_000_000_000, null, "USD", Step: 1_000_000_000), PartialDate.Of(2025, 7, 30), 4),
                new("Energy purchases on top of the pledge", null, new Quantity(100_000_000_000, null, "USD", Step: 1_000_000_000), PartialDate.Of(2025, 7, 30), 5),
            ],
            Verdict = new("True", "South Korea did pledge to invest 350 billion dollars",
                "The agreement announced on 30 July 2025 names an investment of 350 billion dollars.",
                "Both governments announced the agreement on 30 July 2025. The sum reported everywhere is 350 billion dollars [1][2]: 150 billion for shipbuilding and 200 billion for other fields. The White House press secretary gave the same sum [4].\n\nThe three newspaper reports relay one announcement [1][2][3], so they count once; what carries the verdict is the announcement itself. Energy purchases of 100 billion dollars come on top and are not part of the pledge.",
                "The pledge is part of the agreement of 30 July 2025; it comes with 100 billion dollars of energy purchases."),
        },
        new(2, "ultimately reduced the tariff",
            "A double-digit tariff was demanded of South Korea and then reduced.",
            "A double-digit tariff on South Korea was demanded and then reduced", ClaimKind.Figure, Report, null, "2025-08-25", ["Korea", "Trade"], "Harm", ToldClaim.Live)
        {
            Evidence =
            [
                new(Order14326, Stance.Refutes, null, "Sets 15 per cent for South Korea, in force from 7 August 2025: more than the 10 per cent that was paid before.") { RecordWhy = "The order that sets the rate." },
                new(Order14316, Stance.Context, null, "Extends the pause of the higher rates announced on 2 April 2025; until then 10 per cent was collected.") { RecordWhy = "The order that pauses the announced rate." },
                new(JoongAngRate, Stance.Context, "Korea's reciprocal tariff rate has been set at 15 percent", null),
                new(FreightWaves, Stance.Context, "kept a 10% baseline import tax in place", null),
                ToldEvidence.LookedFor(OwnWords, "tariff; 25 per cent; 15 per cent; 10 per cent", "The announced rate fell from 25 to 15 per cent: in that sense the claim is right."),
            ],
            // The claim says "double-digit" and "reduced"; it gives no number itself.
            Figures =
            [
                new("Tariff rate announced", new Quantity(10, 99, "%"), new Quantity(25, null, "%"), PartialDate.Of(2025, 4, 2), 5, ClaimedWords: "double-digit"),
                new("Tariff rate in force before", null, new Quantity(10, null, "%"), PartialDate.Of(2025, 7), 4),
                new("Tariff rate agreed", null, new Quantity(15, null, "%"), PartialDate.Of(2025, 7, 30), 3),
            ],
            Verdict = new("Missing context", "The threatened tariff on South Korea fell, the one it pays rose",
                "The announced rate fell from 25 to 15 per cent, but the rate in force rose from 10 to 15.",
                "A rate of 25 per cent was announced on 2 April 2025 and paused [2]; meanwhile a baseline of 10 per cent was collected [4]. A letter of 7 July announced 25 per cent again, from 1 August. On 30 July both sides agreed on 15 per cent [3], in force from 7 August [1].\n\nSo the *threat* was reduced. What importers *pay* went up, from 10 to 15 per cent. A reader who hears only that the tariff was reduced takes away the opposite.",
                "Announced 25, in force before 10, agreed 15 per cent."),
        },
        new(3, "both in the demilitarized zone and in a foreign meeting in Singapore",
            "In his first term Donald Trump met Kim Jong Un in Singapore and in the demilitarised zone.",
            "In his first term Trump met Kim in Singapore and in the demilitarised zone", ClaimKind.Event, Report, null, "2025-08-25", ["Korea", "Diplomacy"], "Reach", ToldClaim.Live)
        {
            Evidence =
            [
                new(HanoiTranscript, Stance.Refutes, "it's exactly 261 days since we met last time in Singapore", "Spoken in Hanoi on 27 February 2019: a meeting that the claim leaves out.") { RecordWhy = "The transcript of what was said at the meeting itself." },
                new(PanmunjomTranscript, Stance.Supports, "It is good to see you again. I've never expected to meet you at this place.", "Panmunjom, 30 June 2019.") { RecordWhy = "The transcript of what was said at the meeting itself." },
                new(VoiceOfAmerica, Stance.Refutes, "ended early", "On the meeting in Hanoi, which ended without an agreement."),
            ],
            Events =
            [
                new("Meeting", "Donald Trump and Kim Jong Un", "Singapore", PartialDate.Of(2018, 6, 12)!.Value, null, true, [1]),
                new("Meeting, cut short without an agreement", "Donald Trump and Kim Jong Un", "Hanoi", PartialDate.Of(2019, 2, 27)!.Value, PartialDate.Of(2019, 2, 28), false, [1, 3]),
                new("Meeting", "Donald Trump and Kim Jong Un", "Panmunjom, in the demilitarised zone", PartialDate.Of(2019, 6, 30)!.Value, null, true, [2]),
            ],
            Verdict = new("Missing context", "Trump and Kim met three times, not two",
                "Both meetings happened, but the claim leaves out the summit in Hanoi in February 2019.",
                "Trump and Kim met three times in the first term. The first meeting was in Singapore on 12 June 2018, as the transcript of the second one recalls [1]. The second was in Hanoi on 27 and 28 February 2019 [1]; it was cut short and brought no agreement [3]. The third was in Panmunjom, in the demilitarised zone, on 30 June 2019 [2].\n\nThe claim names the first and the third. Leaving out Hanoi leaves out the one that failed.",
                "Singapore 2018, Hanoi 2019, Panmunjom 2019: the claim names two of three meetings.")
            {
                Answers = [new("contradicts-2", "It shows that the meeting in the demilitarised zone took place, which the verdict says too.")],
            },
        },
        new(4, "I'd like to meet him [Leader Kim] this year",
            "Donald Trump said on 25 August 2025 that he would like to meet Kim Jong Un that year.",
            "Trump said that he would like to meet Kim this year", ClaimKind.Quotation, Report, Trump, "2025-08-25", ["Korea", "Diplomacy"], "Reach", ToldClaim.Live)
        {
            Place = "White House, Washington",
            Evidence =
            [
                new(NewsX, Stance.Supports, "I'd like to meet him this year", null),
                new(KbsBroadcast, Stance.Supports, null, "The broadcaster's own recording of the talks has the wish."),
                new(DeutscheWelle, Stance.Context, null, "Reports the wish too, from wire services; it does not count beside them."),
                ToldEvidence.LookedFor(OwnWords, "meet; Kim; this year", "No source denies that he said it."),
            ],
            Verdict = new("True", "Trump did say that he would like to meet Kim in 2025",
                "The words were spoken before running cameras on 25 August 2025.",
                "The sentence was recorded live in the White House. NewsX gives the words [1]; KBS broadcast the talks itself [2]. DW has the wish as well, but from wire services [3].",
                "Recorded live; two outlets that do not depend on each other have it."),
        },
        new(5, "later dismissed his earlier accusations",
            "Donald Trump dismissed his own post about a purge or revolution in South Korea during the talks of 25 August 2025.",
            "Trump dismissed his own accusations against South Korea", ClaimKind.Event, Report, null, "2025-08-25", ["Korea", "Diplomacy"], "Reach", ToldClaim.Researching)
        {
            Points = [new(1, "Hours before the talks he posted that something of the kind was going on.", null), new(null, "During the talks he called it a misunderstanding.", null)],
            Evidence =
            [
                new(Vanguard, Stance.Supports, "I'm sure it's a misunderstanding", null) { Points = [1, 2] },
                new(Ndtv, Stance.Supports, "I'm sure it's a misunderstanding", null) { Points = [2] },
                new(NewsOn6, Stance.Supports, "a \"Purge or Revolution\" was taking place in South Korea", null) { Points = [1] },
            ],
            Verdict = new("True", "Trump took back his post about South Korea within hours",
                "He posted the accusation in the morning and called it a misunderstanding during the talks.",
                "The post stood hours before the talks [3]. In the talks he said that he took it for a misunderstanding [1].", ""),
        },
        new(6, "after he initiated martial law",
            "Yoon Suk Yeol was impeached after he declared martial law.",
            "Yoon was impeached after he declared martial law", ClaimKind.Event, Report, null, "2025-08-25", ["Korea", "Justice"], "Requested", ToldClaim.Live)
        {
            Evidence =
            [
                new(HindustanTimes, Stance.Supports, "upheld Yoon's impeachment in a unanimous verdict", null),
                new(KbsWorld, Stance.Supports, null, "Reports the removal from office and the steps before it."),
                ToldEvidence.LookedFor(OwnWords, "martial law; impeachment; Yoon", "No source puts the order of events otherwise."),
            ],
            Verdict = new("True", "Martial law came first, impeachment eleven days later",
                "He declared martial law on 3 December 2024 and was impeached on 14 December.",
                "Martial law was declared on 3 December 2024. Parliament impeached him on 14 December with 204 of 300 votes [2]. The constitutional court removed him on 4 April 2025 with eight votes to none [1] (decision 2024헌나8).",
                "3 December 2024, 14 December 2024, 4 April 2025."),
        },
        new(7, "a new recruit in Korean politics",
            "Lee Jae Myung was a newcomer to Korean politics in August 2025.",
            "Lee Jae Myung is a newcomer to Korean politics", ClaimKind.Other, Report, null, "2025-08-25", ["Korea", "Elections"], "Reach", ToldClaim.InReview)
        {
            Evidence =
            [
                new(JoongAngLee, Stance.Refutes, "defeated by a razor-thin margin of 0.73 percentage points", "On his candidacy for president in 2022."),
                new(KoreaDaily, Stance.Refutes, "served two terms as Seongnam mayor and one term as Gyeonggi governor", null),
                ToldEvidence.LookedFor(OwnWords, "newcomer; outsider; first office", "No source calls him a newcomer; he has been president only since June 2025."),
            ],
            Verdict = new("False", "Lee Jae Myung has been in politics since 2010",
                "He had been mayor, governor, candidate for president and party leader before 2025.",
                "Lee became mayor of Seongnam in 2010 and governor of Gyeonggi in 2018 [2]. In 2022 he lost the presidential election by 0.73 points [1] and then led his party. New is only the office of president.",
                "Mayor from 2010, governor from 2018, presidential candidate in 2022."),
        },
        new(9, "build a Trump World",
            "Lee Jae Myung suggested a Trump building and a round of golf in North Korea.",
            "Lee suggested a Trump building in North Korea", ClaimKind.Quotation, Report, Lee, "2025-08-25", ["Korea", "Diplomacy"], "Reach", ToldClaim.Returned)
        {
            Place = "White House, Washington",
            Evidence =
            [
                new(KbsBroadcast, Stance.Supports, "build a Trump World in N. Korea, letting me play golf there", "Lee's Korean, as KBS renders it."),
                new(NewsX, Stance.Supports, "construction of Trump tower in North Korea and playing golf", "What the interpreter said."),
                new(AsiaToday, Stance.Supports, null, "Renders Lee's Korean as \"Trump World\" too."),
                ToldEvidence.LookedFor(OwnWords, "Trump World; Trump Tower; golf", "The wording differs between interpreter and original; the suggestion itself is not in doubt."),
            ],
            Verdict = new("True", "Lee did suggest a Trump building and golf in North Korea",
                "He said it in Korean; the interpreter put another name to the building.",
                "Lee spoke of a \"Trump World\" [1][3]. Those who followed the interpreter heard \"Trump Tower\" [2].", "The name of the building differs between original and interpreter."),
            Note = "Say in the conclusion which of the two names is Lee's and which is the interpreter's.",
        },
        new(10, "would not have happened if Trump remained in office",
            "North Korea's nuclear programme would not have advanced had Donald Trump stayed in office.",
            "North Korea's nuclear progress would not have happened under Trump", ClaimKind.Causal, Report, Lee, "2025-08-25", ["Korea"], "Reach", ToldClaim.Declined)
        {
            Note = "A paraphrase whose original was not found, and about what might have been: nothing to establish.",
        },
    ];
}
