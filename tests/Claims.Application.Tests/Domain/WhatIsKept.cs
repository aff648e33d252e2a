using System.Collections;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Application.Tests.Domain;

/// <summary>Texts come from anywhere; none that hides or reorders what stands beside it is kept, whichever method brings it.</summary>
public class WhatIsKept
{
    private const string Hostile = "\u202E\u200Bdrow\u2066 \uFEFFx";

    [Theory]
    [InlineData(typeof(Claim))]
    [InlineData(typeof(Publication))]
    [InlineData(typeof(Source))]
    [InlineData(typeof(Claimant))]
    public void Hides_and_reorders_nothing(Type kind)
    {
        object[] things = [AClaim(), APublication(), ASource(), AClaimant()];
        var texts = TextsOf(things.Single(kind.IsInstanceOfType), []).ToList();

        Assert.Contains(texts, text => text.Contains("drow x", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => Hostile.Intersect(text).Any(sign => char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.Format));
    }

    private static Claim AClaim()
    {
        var claim = Claim.Record(
            new Wording(Hostile, "en", Hostile, TranslatedBy.Desk, Hostile, Hostile),
            new Circumstances(ClaimKind.Figure, 7, null, null, Hostile, [Hostile]), new Handling(11, Hostile, null, Priority.Normal, null, Hostile, null), [], A.By(A.Checker));
        claim.Take(null, A.By(A.Checker));
        claim.AddAppearance(new AppearanceFacts(null, Hostile, null, Medium.Article, "ab", Hostile), false, A.By(A.Checker));
        claim.AddEvidence(A.Source("Gazette"), A.Facts(Stance.Supports) with { Passage = Hostile, NoPassageReason = Hostile, Locator = Hostile, Note = Hostile, RecordWhy = null }, A.By(A.Checker));
        claim.AddEvidence(null, A.Facts(Stance.Supports) with { Passage = null, RecordWhy = Hostile, Search = new SearchRecord(Hostile, Hostile, Hostile, Hostile, true) }, A.By(A.Checker));
        claim.ChangePoints([new PointFacts(1, Hostile, null)], A.By(A.Checker));
        claim.AskException(1, Hostile, A.By(A.Checker));
        claim.StateReply(new RightOfReply(ReplyState.Answered, A.Today, Hostile, A.Today, Hostile, null, Hostile), A.By(A.Checker));
        claim.Comment(Hostile, A.By(A.Checker));
        claim.Draft(new VerdictText(null, Hostile, Hostile, Hostile, Hostile, Hostile, A.Today, null), A.By(A.Checker));
        Assert.True(claim.Propose(A.Gate(claim), A.By(A.Checker)).IsDone);
        Assert.True(claim.Suggest(1, VerdictPart.Summary, Hostile, Hostile + Hostile, A.By(A.Editor, Hostile)).IsDone);
        Assert.True(claim.Approve(1, A.Gate(claim), [], A.By(A.Editor, Hostile)).IsDone);
        claim.WithdrawEvidence(1, true, A.By(A.Checker, Hostile));
        claim.DeclareConflict(Hostile, true, A.By(A.OtherChecker));
        return claim;
    }

    private static Publication APublication()
    {
        var claim = A.Approved();
        var publication = ThePublication.Published(claim);
        publication.Hold(claim, Hostile, A.By(A.Editor, Hostile));
        Assert.True(publication.RequestRetraction(claim, Hostile, A.By(A.Editor, Hostile)).IsDone);
        return publication;
    }

    private static Source ASource()
    {
        var source = Source.Add(new SourceFacts(null, Hostile, Hostile, Hostile, Hostile, null, "en", SourceType.NewsReport, Tier.Primary, Hostile, [Hostile]), A.By(A.Checker));
        source.Protect(Hostile, Hostile, [1], A.By(A.Checker));
        return source;
    }

    private static Claimant AClaimant() => Claimant.Add(
        new ClaimantFacts(ClaimantKind.Person, Hostile, [Hostile], [new ClaimantRole(Hostile, null, null)], Hostile, null, null), A.By(A.Checker));

    private static IEnumerable<string> TextsOf(object? value, HashSet<object> seen) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => many.Cast<object?>().SelectMany(one => TextsOf(one, seen)),
        _ when value.GetType().Namespace?.StartsWith("Claims", StringComparison.Ordinal) != true || value is Enum || !seen.Add(value) => [],
        _ => value.GetType().GetProperties().Where(property => property.GetMethod is { IsStatic: false } && property.GetIndexParameters().Length == 0)
            .SelectMany(property => TextsOf(property.GetValue(value), seen)),
    };
}
