using System.Globalization;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.UseCases.Desk;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Claims.Blazor.Components.Desk;

/// <summary>What the list of claims shows, as its address says it: reload, back and a link to a colleague bring the same list.</summary>
/// <param name="At">The place of the first row in the whole list, from 1; nothing where nobody counted.</param>
public sealed record ClaimsAddress(ClaimFilter Filter, ClaimOrder Order, bool Descending, ClaimPlace Place, int? At)
{
    public const string Path = "desk/claims";

    public static ClaimsAddress Start { get; } = new(new ClaimFilter(), ClaimOrder.Number, Descending: true, ClaimPlace.First, At: 1);

    /// <summary>How many filters are on; the box counts as one.</summary>
    public int Filters =>
        (Filter.Stages is { Count: > 0 } ? 1 : 0) + (Filter.Assigned == Assigned.Anyone ? 0 : 1) + (Filter.ClaimantId is null ? 0 : 1) + (Filter.TopicId is null ? 0 : 1)
        + (Filter.RatingCode is null ? 0 : 1) + (Filter.SaidFrom is null && Filter.SaidTo is null ? 0 : 1) + (Filter.Publication is null ? 0 : 1) + (Filter.Text is null ? 0 : 1);

    /// <summary>What cannot be read is left out: an old or hand-written link still leads to a list.</summary>
    public static ClaimsAddress Read(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var who = Text(query, "who");
        var filter = new ClaimFilter(
            Stages(Text(query, "stage")),
            who switch { null => Assigned.Anyone, "me" => Assigned.Me, "nobody" => Assigned.Nobody, _ => Number(who) is null ? Assigned.Anyone : Assigned.Member },
            Number(who), Number(Text(query, "claimant")), Number(Text(query, "topic")), Text(query, "rating"),
            Day(Text(query, "from")), Day(Text(query, "to")), Named<PublicationState>(Text(query, "check")), Text(query, "q"));
        var order = Named<ClaimOrder>(Text(query, "sort")) ?? Start.Order;
        var place = PlaceOf(Text(query, "after"), isBefore: false) ?? PlaceOf(Text(query, "before"), isBefore: true) ?? (query.ContainsKey("last") ? ClaimPlace.Last : ClaimPlace.First);
        if (!place.Fits(order)) place = ClaimPlace.First;
        return new ClaimsAddress(
            filter,
            order,
            Text(query, "dir") is { } direction ? direction == "down" : Start.Descending,
            place,
            place == ClaimPlace.First ? 1 : Number(Text(query, "at")) is { } at and > 1 and <= int.MaxValue ? (int)at : null);
    }

    /// <summary>Another filter begins on the first page.</summary>
    public ClaimsAddress With(ClaimFilter filter) => this with { Filter = filter, Place = ClaimPlace.First, At = 1 };

    /// <summary>The same order again turns it round; another begins in the direction that one looks for.</summary>
    public ClaimsAddress By(ClaimOrder order) => this with { Order = order, Descending = order == Order ? !Descending : order != ClaimOrder.Due, Place = ClaimPlace.First, At = 1 };

    public ClaimsAddress AtFirst() => this with { Place = ClaimPlace.First, At = 1 };

    /// <param name="last">The last row of the page before, which has so many.</param>
    public ClaimsAddress AtNext(ListClaims.Row last, int count) => this with { Place = ClaimPlace.After(last, Order), At = At + count };

    /// <param name="first">The first row of the page after.</param>
    public ClaimsAddress AtBefore(ListClaims.Row first, int size) => At <= size + 1 ? AtFirst() : this with { Place = ClaimPlace.Before(first, Order), At = At - size };

    /// <param name="total">Nothing where nobody counted so far.</param>
    public ClaimsAddress AtLast(int? total, int size) => this with { Place = ClaimPlace.Last, At = total - size + 1 };

    /// <summary>The address itself, without what is as at the start.</summary>
    public override string ToString() => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["q"] = Filter.Text,
        ["stage"] = Filter.Stages is { Count: > 0 } stages ? string.Join(',', stages).ToLowerInvariant() : null,
        ["who"] = Filter.Assigned switch { Assigned.Me => "me", Assigned.Nobody => "nobody", Assigned.Member => Text(Filter.AssigneeId), _ => null },
        ["claimant"] = Text(Filter.ClaimantId),
        ["topic"] = Text(Filter.TopicId),
        ["rating"] = Filter.RatingCode,
        ["from"] = Text(Filter.SaidFrom),
        ["to"] = Text(Filter.SaidTo),
        ["check"] = Filter.Publication?.ToString().ToLowerInvariant(),
        ["sort"] = Order == Start.Order ? null : Order.ToString().ToLowerInvariant(),
        ["dir"] = Order == Start.Order && Descending == Start.Descending ? null : Descending ? "down" : "up",
        ["after"] = Place is { IsBefore: false, Number: not null } ? Text(Place) : null,
        ["before"] = Place is { IsBefore: true, Number: not null } ? Text(Place) : null,
        ["last"] = Place == ClaimPlace.Last ? "1" : null,
        ["at"] = Place == ClaimPlace.First ? null : Text(At),
    });

    private static string? Text(Dictionary<string, StringValues> query, string name) =>
        query.TryGetValue(name, out var values) && values.ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, Application.Kernel.Limits.Line)] : null;

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    // 123, or 123.20250825: the claim and what it is ordered by.
    private static string Text(ClaimPlace place) => place.Value is { } value ? $"{Text(place.Number)}.{Text(value)}" : Text(place.Number)!;

    private static ClaimPlace? PlaceOf(string? text, bool isBefore) => text?.Split('.') switch
    {
        [var number] when Number(number) is { } alone => new ClaimPlace(isBefore, alone),
        [var number, var value] when Number(number) is { } claim && Number(value) is { } ordered => new ClaimPlace(isBefore, claim, ordered),
        _ => null,
    };

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? Named<T>(string? text)
        where T : struct, Enum => text is not null && !char.IsDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static List<Stage>? Stages(string? text) =>
        text?.Split(',').Select(Named<Stage>).OfType<Stage>().Distinct().Order().ToList() is { Count: > 0 } stages ? stages : null;
}
