using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Ratings;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Sample;

/// <summary>What sample claims refer to: the desk's own lists, and members, topics, claimants and sources made for them.</summary>
/// <param name="Records">Official sources.</param>
/// <param name="Reports">News about them.</param>
internal sealed record SampleSetting(
    DeskSettings Settings,
    RatingScale Scale,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<Member> Checkers,
    IReadOnlyList<Member> Editors,
    IReadOnlyDictionary<string, Topic> Topics,
    IReadOnlyList<Claimant> Claimants,
    IReadOnlyList<Source> Records,
    IReadOnlyList<Source> Reports)
{
    /// <summary>Reads or makes and saves them.</summary>
    /// <param name="claims">How many claims will lean on them.</param>
    /// <exception cref="InvalidOperationException">The desk has no settings yet; the message is for the operator.</exception>
    public static async Task<SampleSetting> PrepareAsync(ClaimsDbContext db, BulkInserts inserts, int claims, Random random, Act act, CancellationToken cancel)
    {
        var settings = await db.Settings.FirstOrDefaultAsync(row => row.Id == DeskSettings.OnlyId, cancel)
            ?? throw new InvalidOperationException("This desk has no settings yet: start it once, then fill it.");
        var scale = await db.Scales.FirstAsync(known => known.Id == settings.ActiveScaleId, cancel);
        var members = await MembersAsync(db, act, cancel);
        var topics = await TopicsAsync(db, cancel);
        // Numbers go on where an earlier run ended, so that addresses stay unique.
        var (peopleBefore, sourcesBefore) = (await db.Claimants.CountAsync(cancel), await db.Sources.CountAsync(cancel));
        var by = act with { By = members[0].Id };
        var claimants = Many(claims / 20, 40, 3_000, number => Claimant.Add(SampleMakings.Claimant(peopleBefore + number), by));
        var records = Many(claims / 20, 20, 6_000, number => Source.Add(SampleMakings.Record(sourcesBefore + number, random, act.At.Year), by));
        var reports = Many(claims / 10, 40, 12_000, number => Source.Add(SampleMakings.Report(sourcesBefore + records.Count + number, random, act.At.Year), by));
        inserts.Insert([.. claimants, .. records, .. reports]);
        return new SampleSetting(
            settings, scale, await db.Reasons.AsNoTracking().Where(reason => reason.IsActive).ToListAsync(cancel),
            members.FindAll(member => !PermissionTable.Allows(member.Roles, Permission.ReviewVerdicts)),
            members.FindAll(member => PermissionTable.Allows(member.Roles, Permission.ReviewVerdicts)),
            topics, claimants, records, reports);
    }

    public IReadOnlyDictionary<long, string> TopicNames { get; } = Topics.Values.ToDictionary(topic => topic.Id, topic => topic.Name);

    private readonly Dictionary<ReasonKind, long[]> reasonIds = Reasons.GroupBy(reason => reason.Kind).ToDictionary(list => list.Key, list => list.Select(reason => reason.Id).ToArray());

    public IReadOnlyList<long> ReasonIds(ReasonKind kind) => reasonIds[kind];

    private static List<T> Many<T>(int wanted, int least, int most, Func<int, T> make) => [.. Enumerable.Range(1, Math.Clamp(wanted, least, most)).Select(make)];

    // Members without a sign-in, so that the work of a whole desk does not lie with the few who have one.
    private static async Task<List<Member>> MembersAsync(ClaimsDbContext db, Act act, CancellationToken cancel)
    {
        var wanted = Enumerable.Range(3, 8).Select(number => ($"Fact-checker {number}", $"checker{number}@sample.claims", Roles.FactChecker))
            .Concat(Enumerable.Range(3, 4).Select(number => ($"Editor {number}", $"editor{number}@sample.claims", Roles.Editor)));
        foreach (var (name, email, role) in wanted)
        {
            var key = Member.KeyOf(email);
            if (!await db.Members.AnyAsync(member => member.EmailKey == key, cancel)) db.Members.Add(Member.Invite(name, email, role, act).Value);
        }
        await db.SaveChangesAsync(cancel);
        var active = await db.Members.Where(member => member.IsActive).OrderBy(member => member.Id).ToListAsync(cancel);
        return active.FindAll(member => PermissionTable.Allows(member.Roles, Permission.DraftVerdicts));
    }

    private static async Task<Dictionary<string, Topic>> TopicsAsync(ClaimsDbContext db, CancellationToken cancel)
    {
        var made = SampleWords.Topics.Select(name => new Topic(name)).ToList();
        var known = await db.Topics.ToListAsync(cancel);
        db.Topics.AddRange(made.Where(topic => known.TrueForAll(other => other.NameKey != topic.NameKey)));
        await db.SaveChangesAsync(cancel);
        return await db.Topics.Where(topic => made.Select(other => other.NameKey).Contains(topic.NameKey)).ToDictionaryAsync(topic => topic.Name, cancel);
    }
}
