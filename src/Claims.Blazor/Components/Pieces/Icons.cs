using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Pieces;

/// <param name="Lines">SVG path data that is stroked.</param>
/// <param name="Filled">SVG path data that is filled.</param>
public sealed record IconDrawing(string Lines, string? Filled = null)
{
    /// <summary>Safe as it is: nothing but constants is in it.</summary>
    public string Markup { get; } = $"""<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="{Lines}" />{(Filled is null ? "" : $"<path d=\"{Filled}\" fill=\"currentColor\" stroke=\"none\" />")}</svg>""";
}

/// <summary>The icons of the desk and the public pages by name. Shapes differ where meanings differ, so that no reader needs the colour.</summary>
public static class Icons
{
    private const string Ring = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z";
    private const string Tilde = "M5.5 20c2-1.7 4-1.7 6.5 0s4.5 1.7 6.5 0";

    private static readonly IconDrawing Dot = new("", "M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z");

    /// <summary>What a rating may carry; the form for ratings offers these.</summary>
    public static FrozenDictionary<string, IconDrawing> OfRatings { get; } = new Dictionary<string, IconDrawing>
    {
        ["check"] = new("M4.5 12.5l5 5L19.5 7"),
        ["check-nearly"] = new($"M5 9.5l4.5 4.5L18 4.5{Tilde}"),
        ["half"] = new(Ring, "M12 4a8 8 0 0 1 0 16z"),
        ["cross-nearly"] = new($"M7.5 4.5l9 9M16.5 4.5l-9 9{Tilde}"),
        ["cross"] = new("M6.5 6.5l11 11M17.5 6.5l-11 11"),
        ["flame"] = new("M12 3c1 3.5 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2.2 1-3.6 2.2-4.7 0 1.6.5 2.7 1.5 3.2C10.2 9 10.4 5.5 12 3z"),
        ["gap"] = new("M11 5v8h8a8 8 0 1 1-8-8zM15 4.3a8 8 0 0 1 4.7 4.7"),
        ["bend"] = new("M5 20v-7a4 4 0 0 1 4-4h10M15 5l4 4-4 4"),
        ["clock"] = new($"{Ring}M12 8v4.5l3 1.8"),
        ["mask"] = new("M5 6c4.5-1.4 9.5-1.4 14 0v5c0 5-3.5 8-7 9-3.5-1-7-4-7-9zM9 10.2h.01M15 10.2h.01M9 14c2 1.6 4 1.6 6 0"),
        ["pencil"] = new("M4 20l1-4.2L16 4.8a1.5 1.5 0 0 1 2.2 0l1 1a1.5 1.5 0 0 1 0 2.2L8.2 19zM13.7 7.2l3.1 3.1"),
        ["caption"] = new("M4 4h16v10H4zM4 19h6M14.5 17.5l4 3.5M18.5 17.5l-4 3.5"),
        ["spark"] = new("M12 3.5l2 6.5 6.5 2-6.5 2-2 6.5-2-6.5-6.5-2 6.5-2z"),
        ["question"] = new("M8.8 9a3.2 3.2 0 1 1 4.7 2.8c-1 .6-1.5 1.2-1.5 2.5M12 18.5h.01"),
        ["dash"] = new("M6 12h12"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, IconDrawing> OfTheDesk = new Dictionary<string, IconDrawing>
    {
        // Stances
        ["supports"] = new("M4.5 12.5l5 5L19.5 7"),
        ["refutes"] = new("M6.5 6.5l11 11M17.5 6.5l-11 11"),
        ["context"] = new("M12 4l7.5 8-7.5 8-7.5-8z"),

        // Stages and publication states
        ["submitted"] = new("M4 13.5h4.5l1.5 2.5h4l1.5-2.5H20M6.5 5h11L20 13.5V19H4v-5.5z"),
        ["accepted"] = new(Ring),
        ["researching"] = new(Ring, "M12 4a8 8 0 0 1 0 16z"),
        ["in-review"] = new("M3 12c2.5-4.3 5.5-6.3 9-6.3s6.5 2 9 6.3c-2.5 4.3-5.5 6.3-9 6.3S5.5 16.3 3 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"),
        ["approved"] = new($"{Ring}M8.5 12.3l2.5 2.5 4.5-5"),
        ["declined"] = new($"{Ring}M8.5 12h7"),
        ["merged"] = new("M6 4v16M6 8c0 5 4 6.5 12 6.5M14.5 11l3.5 3.5-3.5 3.5"),
        ["live"] = new($"{Ring}M4 12h16M12 4c2.6 2.3 3.5 5 3.5 8s-.9 5.7-3.5 8c-2.6-2.3-3.5-5-3.5-8s.9-5.7 3.5-8z"),
        ["held"] = new($"{Ring}M10 9v6M14 9v6"),
        ["withdrawn"] = new($"{Ring}M6.5 6.5l11 11"),

        // Rooms
        ["work"] = new("M5 6.5l1.5 1.5L9 5M5 12.5L6.5 14 9 11M5 18.5L6.5 20 9 17M12.5 7H20M12.5 13H20M12.5 19H20"),
        ["claims"] = new("M10 7.5C7 8.5 5 10.5 5 14v3h5v-5H7.5M19 7.5c-3 1-5 3-5 6.5v3h5v-5h-2.5"),
        ["review"] = new("M5 4.5h14v15H5zM8.5 12l2.5 2.5 4.5-5"),
        ["people"] = new("M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3.5 19c.4-3.5 2.5-5 5.5-5s5.1 1.5 5.5 5M15.5 5.3a3 3 0 0 1 0 5.4M17 14.3c2 .6 3.2 2.2 3.5 4.7"),
        ["sources"] = new("M5 4.5h11a3 3 0 0 1 3 3v12H8a3 3 0 0 1-3-3zM5 16.5a3 3 0 0 1 3-3h11M9 8h6"),
        ["archive"] = new("M4 5h16v4H4zM5.5 9v10.5h13V9M9.5 13h5"),
        ["settings"] = new("M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM9 14.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z"),
        ["page"] = new("M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6"),

        // Gestures and marks
        ["search"] = new("M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5"),
        ["plus"] = new("M12 5v14M5 12h14"),
        ["close"] = new("M7 7l10 10M17 7L7 17"),
        ["more"] = new("", "M5.5 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM12 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM18.5 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"),
        ["down"] = new("M6.5 9.5l5.5 5.5 5.5-5.5"),
        ["up"] = new("M6.5 14.500l5.5-5.5 5.5 5.5"),
        ["right"] = new("M9.5 6.5l5.5 5.5-5.5 5.5"),
        ["left"] = new("M14.5 6.5L9 12l5.5 5.5"),
        ["first"] = new("M17.5 6.5L12 12l5.5 5.5M7 6v12"),
        ["last"] = new("M6.5 6.5l5.5 5.5-5.5 5.5M17 6v12"),
        ["out"] = new("M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9"),
        ["copy"] = new("M9 9h11v11H9zM15 9V4H4v11h5"),
        ["link"] = new("M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"),
        ["undo"] = new("M9 5L4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3"),
        ["edit"] = new("M4 20l1-4.2L16 4.8a1.5 1.5 0 0 1 2.2 0l1 1a1.5 1.5 0 0 1 0 2.2L8.2 19zM13.7 7.2l3.1 3.1"),
        ["warn"] = new("M12 4.5L21 19.5H3zM12 10v4M12 16.8h.01"),
        ["problem"] = new($"{Ring}M12 8v4.5M12 15.8h.01"),
        ["todo"] = new(Ring),
        ["comment"] = new("M4 5h16v11H11l-4 4v-4H4z"),
        ["history"] = new("M4.5 8a8 8 0 1 1-.5 4M4 4v4.5h4.5M12 8v4.5l3 1.8"),
        ["flag"] = new("M6 20V4.5h11l-2.5 4 2.5 4H6"),
        ["calendar"] = new("M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7"),
        ["image"] = new("M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15 9.5h.01"),
        ["lock"] = new("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"),
        ["user"] = new("M12 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM4.5 20c.5-4 3.3-5.7 7.5-5.7s7 1.7 7.5 5.7"),
        ["keyboard"] = new("M3 6.5h18v11H3zM7 10.2h.01M10.3 10.2h.01M13.7 10.2h.01M17 10.2h.01M8.5 14h7"),
        ["sun"] = new("M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4"),
        ["moon"] = new("M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"),
        ["screen"] = new("M3.5 5h17v11h-17zM9 20h6M12 16v4"),
        ["sign-out"] = new("M13 4.5H5v15h8M10.5 12H21M17.5 8.5L21 12l-3.5 3.5"),
        ["public"] = new("M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-4 0M7.5 9h6M7.5 12.5h6M7.5 16h3.5"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<IconDrawing, RenderFragment> Drawn = OfRatings.Values.Concat(OfTheDesk.Values).Append(Dot).Distinct().ToFrozenDictionary(drawing => drawing, Fragment);

    /// <summary>Every icon is a drawing; an unknown name draws a dot rather than nothing.</summary>
    public static IconDrawing Find(string name) => OfTheDesk.GetValueOrDefault(name) ?? OfRatings.GetValueOrDefault(name) ?? Dot;

    /// <summary>An icon that is no component: long lists have hundreds, and every component of an open page costs the server about 2 kB.</summary>
    public static RenderFragment Draw(string name) => Drawn[Find(name)];

    // One frame instead of a dozen.
    private static RenderFragment Fragment(IconDrawing drawing) => builder => builder.AddMarkupContent(0, drawing.Markup);
}
