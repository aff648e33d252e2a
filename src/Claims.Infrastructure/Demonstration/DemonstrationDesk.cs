using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.People;
using Claims.Application.UseCases.Research;

namespace Claims.Infrastructure.Demonstration;

/// <summary>Plays the sample desk through the pipeline, as its members would have done it. Playing it again goes on where it stopped.</summary>
public sealed class DemonstrationDesk(Courier courier, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">A step was refused: the content and the rules of the desk disagree.</exception>
    public async Task PlayAsync(CancellationToken token)
    {
        var claims = ToldClaims.All.OrderBy(claim => claim.Number).ToList();
        if (await courier.SendAsync(new OpenClaim.Query(claims[^1].Number), Caller.System, token) is { IsDone: true, Value.Publication.State: not PublicationState.None }) return;
        var hands = new Hands(courier, clock);
        await hands.ReadNamesAsync(token);
        foreach (var facts in ToldClaims.Claimants)
            hands.Claimants[facts.Name] = await hands.DoAsync("checker", $"claimant {facts.Name}", new AddClaimant.Command(facts), token);
        foreach (var told in claims) await PlayAsync(told, new ClaimSteps(hands, told, token));
        await LayOutArticleAsync(hands, token);
    }

    private static async Task LayOutArticleAsync(Hands hands, CancellationToken token)
    {
        var text = CleanText.Lines(ToldArticle.Text);
        var article = await hands.DoAsync("checker", "article", new AddArticle.Command(ToldArticle.Facts, text, ArticleOrigin.Pasted), token);
        foreach (var (claim, words) in ToldArticle.Marks)
        {
            var anchor = Anchor.At(text, text.IndexOf(words, StringComparison.Ordinal), words.Length) ?? throw new InvalidOperationException($"The article of the sample desk does not say \"{words}\".");
            await hands.DoAsync("checker", $"article mark {claim}", new MarkInArticle.Command(article, claim, anchor), token);
        }
    }

    private static async Task PlayAsync(ToldClaim told, ClaimSteps steps)
    {
        await steps.RecordAsync();
        if (told.Reaches(ToldClaim.Declined)) await steps.DeclineAsync();
        if (told.Reaches(ToldClaim.MergedInto1)) await steps.MergeAsync();
        if (told.Reaches(ToldClaim.Accepted)) await steps.AcceptAsync();
        if (told.Verdict is not null) await steps.TakeAsync();
        await steps.GatherAsync();
        if (told.Verdict is not null) await steps.DraftAsync();
        if (told.Verdict is not null && !told.Reaches(ToldClaim.Researching)) await steps.ProposeAsync();
        if (told.Reaches(ToldClaim.Returned)) await steps.ReturnAsync();
        if (told.Reaches(ToldClaim.Approved)) await steps.ApproveAsync();
        if (told.Reaches(ToldClaim.Live, ToldClaim.Held, ToldClaim.Withdrawn)) await steps.PublishAsync();
        if (told.Reaches(ToldClaim.Held)) await steps.HoldAsync();
        if (told.Reaches(ToldClaim.Withdrawn)) await steps.WithdrawAsync();
    }
}
