using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Sample;

/// <summary>Leads one claim through its stages by its own methods, up to where publishing or merging needs its number.</summary>
internal sealed class SampleLife
{
    private readonly SampleSetting setting;
    private readonly Random random;
    private readonly SampleWords.Template template;
    private readonly SampleSentence words;
    private readonly string fact;
    private readonly long checker;
    private DateTimeOffset now;

    public SampleLife(SampleSetting setting, Random random, DateTimeOffset recordedAt, bool isRecent)
    {
        (this.setting, this.random, now) = (setting, random, recordedAt);
        template = Any(SampleWords.Templates);
        words = new SampleSentence(random, recordedAt.Year);
        Claimant = Any(setting.Claimants);
        Ending = SampleEndings.Choose(random, isRecent);
        (checker, Editor) = (Any(setting.Checkers).Id, Any(setting.Editors).Id);
        Claim = Record(isRecent);
        fact = words.Fill(template.Record);
        Lead();
    }

    public Claim Claim { get; }

    public Claimant Claimant { get; }

    public SampleEnding Ending { get; }

    public long Editor { get; }

    public Rating? Rating { get; private set; }

    public Gate Gate { get; private set; } = new([], [], []);

    /// <summary>Somebody with the right to decide, an hour or a few days after the last thing that happened.</summary>
    public Act ByEditor(string? why = null) => Later(Editor, why);

    public IReadOnlyList<string> Topics => template.Topics;

    private Claim Record(bool isRecent)
    {
        var said = words.Fill(template.Said);
        var saidOn = PartialDate.Of(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-random.Next(0, 60)));
        var claim = Claim.Record(
            new Wording(random.Next(8) == 0 ? "" : said, "en", null, null, words.Fill(template.Statement), said),
            new Circumstances(template.Kind, Claimant.Id, null, random.Next(12) switch { 0 => null, 1 => PartialDate.Of(saidOn.Year, saidOn.Month), _ => saidOn }, null, []),
            new Handling(Any(setting.ReasonIds(ReasonKind.Selection)), null, Due(isRecent), (Priority)Math.Min(random.Next(1, 7) / 2, 3), null, null, null),
            [.. template.Topics.Take(random.Next(1, 3)).Append(Any(SampleWords.Topics)).Distinct().Select(name => setting.Topics[name].Id)],
            Later(checker));
        claim.AddAppearance(new AppearanceFacts($"https://posts-{random.Next(1, 400)}.example/{now.Year}/{random.NextInt64(1, 1L << 40)}", "Public channel", saidOn, (Medium)random.Next(0, 9)), false, Later(checker));
        return claim;
    }

    // Nothing has a date by which it was due once it is decided; most open work has one.
    private DateOnly? Due(bool isRecent) => Ending is SampleEnding.Declined or SampleEnding.Merged || random.Next(5) == 0
        ? null
        : DateOnly.FromDateTime(now.UtcDateTime).AddDays(random.Next(3, isRecent ? 120 : 30));

    private void Lead()
    {
        if (Ending is SampleEnding.Submitted or SampleEnding.Merged) return;
        if (Ending == SampleEnding.Declined)
        {
            if (random.Next(2) == 0) AddReport(Stance.Context);
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
        if (Ending is SampleEnding.InReview) return;
        if (Ending is SampleEnding.Returned)
        {
            Must(Claim.Return(Later(Editor, "Say in the conclusion which period the table covers.")));
            return;
        }
        Must(Claim.Approve(1, Gate, [.. Gate.Warnings.Select(warning => new WarningAnswer(warning.Key, "Looked at: the series covers the period of the claim."))], Later(Editor)));
    }

    private void Research()
    {
        Rating = setting.Scale.ActiveRatings.ToList() is { Count: > 0 } ratings ? Any(ratings) : null;
        var side = Rating?.Side switch { RatingSide.Supports => Stance.Supports, RatingSide.Refutes => Stance.Refutes, _ => Stance.Context };
        if (Rating?.Side == RatingSide.Either) side = Any([Stance.Supports, Stance.Refutes]);
        Add(Any(setting.Records), side, "the competent office publishes the series itself");
        AddReport(side);
        Must(Claim.AddEvidence(null, new EvidenceFacts(side, Today, [1], Search: new SearchRecord("Archives of three papers and the assembly", words.Fill("{place} {year}"), null, "Nothing that says otherwise.", true)), Later(checker)));
        Must(Claim.StateReply(new RightOfReply(ReplyState.Asked, Today, "by letter to the press office", Today.AddDays(7)), Later(checker)));
        if (Ending == SampleEnding.Researching && random.Next(2) == 0) return;
        Must(Claim.Draft(
            new VerdictText(Rating?.Id, fact, $"{fact.TrimEnd('.')}, the record shows", $"What {Claimant.Name} said, and what the record says.", setting.Settings.Byline,
                $"{Claimant.Name} said: “{Claim.Wording.ShortClaim}”.\n\n{fact} [1]\n\nReports of the same period agree with the record. [2]", Today, Today.AddYears(1)),
            Later(checker)));
        Gate = EvidenceGate.Evaluate(Claim, Claim.Verdict, Rating, Rating is not null);
    }

    private DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    private void AddReport(Stance stance) => Add(Any(setting.Reports), stance, null);

    private void Add(Source source, Stance stance, string? recordWhy) =>
        Must(Claim.AddEvidence(source, new EvidenceFacts(stance, Today, [1], fact, Locator: $"page {random.Next(1, 90)}", RecordWhy: recordWhy), Later(checker)));

    private Act Later(long by, string? why = null) => new(by, now += TimeSpan.FromMinutes(random.Next(4, 900)), why);

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private static void Must(Result result) => Must(result.Error);

    private static void Must<T>(Result<T> result) => Must(result.Error);

    private static void Must(Error? refused)
    {
        if (refused is not null) throw new InvalidOperationException($"The domain refuses a sample claim: {refused.Text}");
    }
}
