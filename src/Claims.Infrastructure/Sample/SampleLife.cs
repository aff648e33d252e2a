using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Sample;

/// <summary>Leads one claim through its stages by its own methods, up to where its life has got to; only merging needs a second claim.</summary>
internal sealed class SampleLife
{
    private readonly SampleSetting setting;
    private readonly Random random;
    private readonly SampleTimes times;
    private readonly SampleWords.Template template;
    private readonly SampleSentence words;
    private readonly string fact;
    private readonly long checker;

    /// <param name="number">Gives the claim its number.</param>
    public SampleLife(SampleSetting setting, Random random, SampleTimes times, bool isRecent, Action<Claim> number)
    {
        (this.setting, this.random, this.times) = (setting, random, times);
        template = Any(SampleWords.Templates);
        words = new SampleSentence(random, times.Recorded.Year);
        Claimant = Any(setting.Claimants);
        Ending = SampleEndings.Choose(random, isRecent);
        (checker, Editor) = (Any(setting.Checkers).Id, Any(setting.Editors).Id);
        Claim = Record(isRecent);
        number(Claim);
        fact = words.Fill(template.Record);
        Lead();
    }

    public Claim Claim { get; }

    public Publication? Publication { get; private set; }

    /// <summary>What has to be written.</summary>
    public IEnumerable<object> Roots => Publication is null ? [Claim] : [Claim, Publication];

    public Claimant Claimant { get; }

    public SampleEnding Ending { get; }

    public long Editor { get; }

    public Rating? Rating { get; private set; }

    public Gate Gate { get; private set; } = new([], [], []);

    /// <summary>Somebody with the right to decide, some time after the last thing that happened.</summary>
    public Act ByEditor(string? why = null) => Later(Editor, why);

    /// <summary>A second one with that right.</summary>
    public Act ByOther(string? why = null) => Later(setting.Editors.First(editor => editor.Id != Editor).Id, why);

    public IReadOnlyList<string> Topics => [.. Claim.Topics.Select(ticked => setting.TopicNames[ticked.TopicId]).Order(StringComparer.Ordinal)];

    private Claim Record(bool isRecent)
    {
        var said = words.Fill(template.Said);
        var saidOn = PartialDate.Of(times.Today.AddDays(-random.Next(0, 60)));
        var waits = Ending is SampleEnding.Accepted or SampleEnding.Researching && random.Next(6) == 0;
        var claim = Claim.Record(
            new Wording(random.Next(8) == 0 ? "" : said, "en", null, null, words.Fill(template.Statement), said),
            new Circumstances(template.Kind, Claimant.Id, null, random.Next(12) switch { 0 => null, 1 => PartialDate.Of(saidOn.Year, saidOn.Month), _ => saidOn }, null, []),
            new Handling(
                Any(setting.ReasonIds(ReasonKind.Selection)), null, times.Due(random, Ending.IsOpen(), isRecent), (Priority)Math.Min(random.Next(1, 7) / 2, 3), null,
                waits ? "the press office" : null, waits ? times.Awaited(random) : null),
            [.. template.Topics.Take(random.Next(1, 3)).Append(Any(SampleWords.Topics)).Distinct().Select(name => setting.Topics[name].Id)],
            new Act(checker, times.Now));
        if (random.Next(3) > 0)
            Must(claim.AddAppearance(new AppearanceFacts($"https://posts-{random.Next(1, 400)}.example/{times.Now.Year}/{random.NextInt64(1, 1L << 40)}", "Public channel", saidOn, (Medium)random.Next(0, 9)), false, Later(checker)));
        return claim;
    }

    private void Lead()
    {
        if (Ending is SampleEnding.Submitted or SampleEnding.Merged) return;
        if (Ending == SampleEnding.Declined)
        {
            if (random.Next(3) == 0) AddReport(Stance.Context);
            Must(Claim.Decline(Any(setting.ReasonIds(ReasonKind.Refusal)), Later(checker, "Looked at in the morning round.")));
            return;
        }
        Must(Claim.Accept(null, Later(Editor)));
        if (Ending == SampleEnding.Accepted) return;
        Must(Claim.Assign(checker, Later(Editor)));
        Must(Claim.Start(Later(checker)));
        Research();
        if (Ending == SampleEnding.Researching) return;
        Must(Claim.Propose(Gate, Later(checker)));
        Decide();
    }

    private void Decide()
    {
        if (Ending == SampleEnding.InReview)
        {
            if (random.Next(5) == 0) Must(Claim.Suggest(1, VerdictPart.Headline, "the record shows", "the published series shows", ByEditor()));
            return;
        }
        if (Ending == SampleEnding.Returned) Must(Claim.Return(ByEditor("Say in the conclusion which period the table covers.")));
        else if (Ending == SampleEnding.Spiked) Must(Claim.Spike(Any(setting.ReasonIds(ReasonKind.Refusal)), false, ByEditor("Overtaken by a later table.")));
        else Must(Claim.Approve(1, Gate, [.. Gate.Warnings.Select(warning => new WarningAnswer(warning.Key, "Looked at: the series covers the period of the claim."))], ByEditor()));
        if (Ending.IsOut()) Publication = SamplePublishing.Publish(setting, this);
        if (Ending != SampleEnding.NextRound) return;
        Must(Claim.StartNextRound(true, ByEditor("The office has published a later table.")));
        Must(Claim.Start(Later(checker)));
    }

    private void Research()
    {
        Rating = setting.Scale.ActiveRatings.ToList() is { Count: > 0 } ratings ? Any(ratings) : null;
        var side = Rating?.Side switch { RatingSide.Supports => Stance.Supports, RatingSide.Refutes => Stance.Refutes, _ => Stance.Context };
        if (Rating?.Side == RatingSide.Either) side = Any([Stance.Supports, Stance.Refutes]);
        Add(Any(setting.Records), side, "the competent office publishes the series itself");
        for (var reports = random.Next(1, 6); reports > 0; reports--) AddReport(side);
        Must(Claim.AddEvidence(null, new EvidenceFacts(side, times.Today, [1], Search: new SearchRecord("Archives of three papers and the assembly", words.Fill("{place} {year}"), null, "Nothing that says otherwise.", true)), Later(checker)));
        if (Rating?.IsCritical == true || random.Next(4) == 0)
            Must(Claim.StateReply(Reply(), Later(checker)));
        if (Ending == SampleEnding.Researching && random.Next(2) == 0) return;
        Must(Claim.Draft(
            new VerdictText(Rating?.Id, fact, $"{fact.TrimEnd('.')}, the record shows", $"What {Claimant.Name} said, and what the record says.", setting.Settings.Byline,
                $"{Claimant.Name} said: “{Claim.Wording.ShortClaim}”.\n\n{fact} [1]\n\nReports of the same period agree with the record. [2]", times.Today, random.Next(8) == 0 ? times.Today.AddYears(1) : null),
            Later(checker)));
        Gate = EvidenceGate.Evaluate(Claim, Claim.Verdict, Rating, Rating is not null);
    }

    // Only where the work is still open can an answer be awaited; what was decided years ago would fill everybody's list.
    private RightOfReply Reply() => Ending.IsOpen()
        ? new RightOfReply(ReplyState.Asked, times.Today, "by letter to the press office", times.Awaited(random))
        : random.Next(2) == 0
            ? new RightOfReply(ReplyState.NoAnswer, times.Today, "by letter to the press office", times.Today.AddDays(7))
            : new RightOfReply(ReplyState.Answered, times.Today, "by letter to the press office", times.Today.AddDays(7), "The figures were those of the ministry’s own table.");

    // The same report twice on one claim would be one report.
    private void AddReport(Stance stance)
    {
        var report = Any(setting.Reports);
        if (Claim.Evidence.All(piece => piece.Source != report)) Add(report, stance, null);
    }

    private void Add(Source source, Stance stance, string? recordWhy) =>
        Must(Claim.AddEvidence(source, new EvidenceFacts(stance, times.Today, [1], fact, Locator: $"page {random.Next(1, 90)}", RecordWhy: recordWhy), Later(checker)));

    private Act Later(long by, string? why = null) => new(by, times.Later(random), why);

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private static void Must(Result result) => Must(result.Error);

    private static void Must<T>(Result<T> result) => Must(result.Error);

    private static void Must(Error? refused)
    {
        if (refused is not null) throw new InvalidOperationException($"The domain refuses a sample claim: {refused.Text}");
    }
}
