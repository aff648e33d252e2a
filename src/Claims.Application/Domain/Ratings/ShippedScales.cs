using Claims.Application.Domain.History;
using static Claims.Application.Domain.Ratings.RatingSide;

namespace Claims.Application.Domain.Ratings;

/// <summary>The scales that every new desk can choose from; the first is in use until another is chosen.</summary>
/// <remarks>Starting points in our own words, not the houses' own texts: a desk edits them or makes its own.</remarks>
public static class ShippedScales
{
    public static IReadOnlyList<RatingScale> All(Act act) => [Own(act), Politifact(act), Snopes(act), AfricaCheck(act), ConclusionOnly(act)];

    private static RatingScale Own(Act act) => RatingScale.Add(
        "Claims scale",
        "Five points from true to false, and eight ratings beside them for what is not a question of more or less true.",
        [
            On(5, "True", "r-true", "check", Supports, false,
                "The claim is accurate, and nothing that matters is left out.",
                "“The bridge opened in 2019.” It did, on 4 May 2019."),
            On(4, "Mostly true", "r-mostly-true", "check-nearly", Supports, false,
                "The claim is right in what matters; a detail is imprecise or needs explaining.",
                "“The bridge cost 40 million.” The accounts say 38.6 million."),
            On(3, "Mixed", "r-mixed", "half", Either, true,
                "Part of the claim holds and part does not, and neither part is minor.",
                "“The bridge was early and under budget.” It was early; it cost a quarter more than planned."),
            On(2, "Mostly false", "r-mostly-false", "cross-nearly", Refutes, true,
                "There is something in the claim, but what it says as a whole is wrong.",
                "“The bridge is closed for good.” One lane is closed for repairs until May."),
            On(1, "False", "r-false", "cross", Refutes, true,
                "The claim is not accurate: the evidence says otherwise.",
                "“The bridge was never inspected.” Four inspections are on record."),
            Off("Missing context", "Lacks context", "r-off", "gap", Refutes, true,
                "What is said may be right, but leaves out something without which it gives a wrong picture.",
                "“Accidents doubled on the bridge.” From one to two, while traffic trebled."),
            Off("Misleading", "Misleading", "r-off", "bend", Refutes, true,
                "Real facts are put together so that they lead to a wrong conclusion.",
                "“The bridge opened and the shops closed.” The shops closed two years before."),
            Off("Outdated", "Outdated", "r-off", "clock", Refutes, true,
                "It was right once, and was no longer when it was said.",
                "“The toll is two coins.” It was abolished the year before."),
            Off("Satire", "Satire", "r-off", "mask", Refutes, false,
                "It was made as a joke or a parody and is passed on as if it were meant seriously.",
                "“The bridge is to be moved to the coast.” From a satirical column."),
            Off("Altered", "Altered", "r-off", "pencil", Refutes, true,
                "A picture, recording or document was changed so that it shows what the original does not.",
                "A photograph of the bridge with a crack drawn in."),
            Off("Miscaptioned", "Miscaptioned", "r-off", "caption", Refutes, true,
                "The picture or recording is genuine, but shows another place, time or event than is said.",
                "A photograph of a fallen bridge, from another country and ten years older."),
            Off("AI-generated", "AI", "r-off", "spark", Refutes, true,
                "A picture, recording or text was made by a machine and is presented as real.",
                "A video of the bridge in flames that no camera recorded."),
            Off("Unproven", "Unproven", "r-none", "question", RatingSide.None, false,
                "The evidence that there is decides it neither way.",
                "“Somebody was paid for the contract.” The inquiry has not reported."),
        ],
        act);

    private static RatingScale Politifact(Act act) => RatingScale.Add(
        "PolitiFact style",
        "Six points; the lowest is for claims that are not only wrong but absurd.",
        [
            On(6, "True", "r-true", "check", Supports, false, "Accurate, with nothing significant missing."),
            On(5, "Mostly true", "r-mostly-true", "check-nearly", Supports, false, "Accurate, but needs clarification or more information."),
            On(4, "Half true", "r-mixed", "half", Either, true, "Partly accurate; important details are left out or taken out of context."),
            On(3, "Mostly false", "r-mostly-false", "cross-nearly", Refutes, true, "An element is true, but decisive facts that would change the impression are ignored."),
            On(2, "False", "r-false", "cross", Refutes, true, "Not accurate."),
            On(1, "Absurd", "r-false", "flame", Refutes, true, "Not accurate, and so far from the facts that it should not have been said by anyone who looked."),
        ],
        act);

    private static RatingScale Snopes(Act act) => RatingScale.Add(
        "Snopes style",
        "Five points, and ratings for rumours, pictures and attributions.",
        [
            On(5, "True", "r-true", "check", Supports, false, "The main elements can be shown to be true."),
            On(4, "Mostly true", "r-mostly-true", "check-nearly", Supports, false, "The main elements are true; some details around them are not."),
            On(3, "Mixture", "r-mixed", "half", Either, true, "True and false elements weigh so much that it can be called neither."),
            On(2, "Mostly false", "r-mostly-false", "cross-nearly", Refutes, true, "The main elements are false; some details around them are true."),
            On(1, "False", "r-false", "cross", Refutes, true, "The main elements can be shown to be false."),
            Off("Correct attribution", "Said so", "r-true", "check", Supports, false, "The quoted person did say or write it; whether it is right is another question."),
            Off("Misattributed", "Misattributed", "r-off", "bend", Refutes, true, "The words exist, but somebody else's."),
            Off("Miscaptioned", "Miscaptioned", "r-off", "caption", Refutes, true, "A genuine picture or recording with a wrong account of what it shows."),
            Off("Fake", "Fake", "r-off", "pencil", Refutes, true, "A picture, recording or document was made up or altered."),
            Off("Outdated", "Outdated", "r-off", "clock", Refutes, true, "Later events have made it untrue."),
            Off("Scam", "Scam", "r-off", "gap", Refutes, true, "An offer or a warning made to deceive who believes it."),
            Off("Legend", "Legend", "r-off", "flame", Refutes, false, "A tale told in many versions, with details too general to be checked."),
            Off("Satire", "Satire", "r-off", "mask", Refutes, false, "Labelled as satire where it first appeared; not always understood so."),
            Off("Unproven", "Unproven", "r-none", "question", RatingSide.None, false, "There is too little evidence either way."),
        ],
        act);

    private static RatingScale AfricaCheck(Act act) => RatingScale.Add(
        "Africa Check style",
        "Three points, and ratings for figures that are too high, too low or used wrongly.",
        [
            On(3, "Correct", "r-true", "check", Supports, false, "As far as the best evidence tells, the claim is right."),
            On(2, "Mostly correct", "r-mostly-true", "check-nearly", Supports, false, "Right in the main, with an error or an omission that does not change it."),
            On(1, "Incorrect", "r-false", "cross", Refutes, true, "The best evidence contradicts the claim."),
            Off("Exaggerated", "Exaggerated", "r-off", "flame", Refutes, true, "The direction is right; the figure or the wording is far too strong."),
            Off("Understated", "Understated", "r-off", "bend", Refutes, true, "The direction is right; the figure or the wording is far too weak."),
            Off("Misleading", "Misleading", "r-off", "gap", Refutes, true, "Elements are right, but the way they are used gives a wrong picture."),
            Off("Unproven", "Unproven", "r-none", "question", RatingSide.None, false, "There is no public evidence that decides it."),
        ],
        act);

    private static RatingScale ConclusionOnly(Act act) => RatingScale.Add(
        "Conclusion only", "No ratings: each check ends in one sentence that says what is the case.", [], act);

    private static RatingFacts On(int number, string name, string colour, string icon, RatingSide side, bool isCritical, string definition, string? example = null) =>
        new(name, name, definition, example, colour, icon, number, IsOnAxis: true, side, isCritical);

    private static RatingFacts Off(string name, string shortName, string colour, string icon, RatingSide side, bool isCritical, string definition, string? example = null) =>
        new(name, shortName, definition, example, colour, icon, Number: null, IsOnAxis: false, side, isCritical);
}
