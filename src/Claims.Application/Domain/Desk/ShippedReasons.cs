using static Claims.Application.Domain.Desk.ReasonKind;

namespace Claims.Application.Domain.Desk;

/// <summary>The lists of reasons of a new desk, with the answers that they draft for whoever sent a claim.</summary>
public static class ShippedReasons
{
    public static IReadOnlyList<Reason> All =>
    [
        .. Listed(
            Selection,
            ("Reach", "Thank you. Many people have seen this claim, so we are checking it. We will tell you what we find."),
            ("Harm", "Thank you. This claim could do harm if it is wrong, so we are checking it. We will tell you what we find."),
            ("Requested", "Thank you. Several readers have asked about this claim, so we are checking it. We will tell you what we find."),
            ("Power", "Thank you. Somebody in a position of power said this, so we are checking it. We will tell you what we find.")),
        .. Listed(
            Refusal,
            ("Opinion", "Thank you. This is an opinion or a value judgement: we check statements of fact, so there is nothing here for us to rate."),
            ("Prediction", "Thank you. This is about the future, and nobody can know yet whether it holds. Write to us again when the day has come."),
            ("Unverifiable", "Thank you. We know of no public evidence that could decide this, so we cannot check it."),
            ("Trivial", "Thank you. We agree that this may not be exact, but little hangs on it, and we take the claims with more weight first."),
            ("Already checked", "Thank you. This has been checked already; you find the check on our pages."),
            ("Satire", "Thank you. This was published as satire and says so where it first appeared. Should it spread as if it were meant seriously, write to us again."),
            ("No capacity", "Thank you. This is worth checking, but we cannot do it at the moment. We keep it on our list."),
            ("No original", "Thank you. We could not find where or by whom this was said. With a link or a picture of it we will look again.")),
    ];

    private static IEnumerable<Reason> Listed(ReasonKind kind, params (string Name, string Answer)[] reasons) =>
        reasons.Select((reason, place) => new Reason(kind, reason.Name, reason.Answer, place + 1));
}
