using System.Globalization;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>One feed of history, comments and reasons, newest first.</summary>
public static class ReadClaimFeed
{
    /// <param name="BeforeId">The last row of the page before; nothing for the newest.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimId, long? BeforeId = null, int Size = 50) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var before = message.BeforeId ?? long.MaxValue;
            var entries = await db.History.AsNoTracking().Where(entry => entry.ClaimId == message.ClaimId && entry.Id < before)
                .OrderByDescending(entry => entry.Id).Take(Math.Clamp(message.Size, 1, Page<Row>.MaxSize))
                .Select(entry => new { entry.Id, entry.At, entry.What, entry.Why, entry.ChangesJson, entry.MemberId, Name = db.Members.Where(member => member.Id == entry.MemberId).Select(member => member.Name).FirstOrDefault() })
                .ToListAsync(cancellationToken);
            var changes = entries.ToDictionary(entry => entry.Id, entry => HistoryEntry.ReadChanges(entry.ChangesJson));
            var names = await FieldNames.ReadAsync(db, changes.Values.SelectMany(list => list), cancellationToken);
            return entries.Select(entry => new Row(entry.Id, entry.At, entry.MemberId, entry.Name, entry.What, entry.Why, [.. changes[entry.Id].Select(names.Named)])).ToList();
        }
    }

    /// <param name="Member">Nothing when the product itself acted.</param>
    /// <param name="What">The dotted name, e.g. <c>claim.accepted</c>.</param>
    /// <param name="Changes">With names in place of keys.</param>
    public sealed record Row(long Id, DateTimeOffset At, long? MemberId, string? Member, string What, string? Why, IReadOnlyList<FieldChange> Changes);

    /// <summary>History holds keys, so that a record that is renamed is still found; people read names.</summary>
    private sealed class FieldNames
    {
        private readonly Dictionary<(string Kind, string Key), string> names = [];

        public static async Task<FieldNames> ReadAsync(IClaimsDb db, IEnumerable<FieldChange> changes, CancellationToken token)
        {
            var wanted = changes.Select(change => (Kind: KindOf(change.Field), change.From, change.To)).Where(change => change.Kind is not null)
                .SelectMany(change => Keys(change.From).Concat(Keys(change.To)).Select(key => (Kind: change.Kind!, Key: key))).Distinct().ToLookup(pair => pair.Kind, pair => pair.Key);
            var found = new FieldNames();
            await found.AddAsync("member", wanted, db.Members.Select(row => new Named { Id = row.Id, Name = row.Name }), token);
            await found.AddAsync("claimant", wanted, db.Claimants.Select(row => new Named { Id = row.Id, Name = row.Name }), token);
            await found.AddAsync("rating", wanted, db.Ratings.Select(row => new Named { Id = row.Id, Name = row.Name }), token);
            await found.AddAsync("reason", wanted, db.Reasons.Select(row => new Named { Id = row.Id, Name = row.Name }), token);
            await found.AddAsync("topic", wanted, db.Topics.Select(row => new Named { Id = row.Id, Name = row.Name }), token);
            return found;
        }

        public FieldChange Named(FieldChange change) => KindOf(change.Field) is { } kind
            ? change with { From = Text(kind, change.From), To = Text(kind, change.To) }
            : change;

        private static string? KindOf(string field) => field switch
        {
            "assignee" => "member",
            "claimant" or "attributedTo" => "claimant",
            "rating" => "rating",
            "selectionReason" or "refusalReason" => "reason",
            "topics" => "topic",
            _ => null,
        };

        private static IEnumerable<long> Keys(string? text) => (text ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(key => long.TryParse(key, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0);

        private async Task AddAsync(string kind, ILookup<string, long> wanted, IQueryable<Named> rows, CancellationToken token)
        {
            var ids = wanted[kind].ToList();
            if (ids.Count == 0) return;
            foreach (var row in await rows.Where(row => ids.Contains(row.Id)).ToListAsync(token))
                names[(kind, row.Id.ToString(CultureInfo.InvariantCulture))] = row.Name;
        }

        private string? Text(string kind, string? keys) => keys is null
            ? null
            : string.Join(", ", keys.Split(", ").Select(key => names.GetValueOrDefault((kind, key), key)));
    }

    private sealed class Named
    {
        public required long Id { get; init; }

        public required string Name { get; init; }
    }
}
