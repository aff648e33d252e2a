using System.Collections.Frozen;

namespace Claims.Blazor.Components.Pieces;

/// <param name="Lines">SVG path data that is stroked.</param>
/// <param name="Filled">SVG path data that is filled.</param>
public sealed record IconDrawing(string Lines, string? Filled = null);

/// <summary>The icons of the desk and the public pages by name. Shapes differ where meanings differ, so that no reader needs the colour.</summary>
public static class Icons
{
    private const string Ring = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z";
    private const string Tilde = "M5.5 20c2-1.7 4-1.7 6.5 0s4.5 1.7 6.5 0";

    private static readonly IconDrawing Dot = new("", "M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z");

    /// <summary>What a rating may carry; the form for ratings offers these.</summary>
    public static FrozenDictionary<string, IconDrawing> OfRatings { get; } = new Dictionary<string, IconDrawing>
    {
        ["check"] = new("M4.5 12.500l5 5L19.5 7"),
        ["check-nearly"] = new($"M5 9.500l4.5 4.500L18 4.5{Tilde}"),
        ["half"] = new(Ring, "M12 4a8 8 0 0 1 0 16z"),
        ["cross-nearly"] = new($"M7.5 4.500l9 9M16.5 4.500l-9 9{Tilde}"),
        ["cross"] = new("M6.5 6.500l11 11M17.5 6.500l-11 11"),
        ["flame"] = new("M12 3c1 3.5 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2.2 1-3.6 2.2-4.7 0 1.6.5 2.7 1.5 3.200C10.2 9 10.4 5.5 12 3z"),
        ["gap"] = new("M11 5v8h8a8 8 0 1 1-8-8zM15 4.300a8 8 0 0 1 4.7 4.7"),
        ["bend"] = new("M5 20v-7a4 4 0 0 1 4-4h10M15 5l4 4-4 4"),
        ["clock"] = new($"{Ring}M12 8v4.500l3 1.8"),
        ["mask"] = new("M5 6c4.5-1.4 9.5-1.4 14 0v5c0 5-3.5 8-7 9-3.5-1-7-4-7-9zM9 10.200h.01M15 10.200h.01M9 14c2 1.6 4 1.6 6 0"),
        ["pencil"] = new("M4 20l1-4.200L16 4.800a1.5 1.5 0 0 1 2.2 0l1 1a1.5 1.5 0 0 1 0 2.200L8.2 19zM13.7 7.200l3.1 3.1"),
        ["caption"] = new("M4 4h16v10H4zM4 19h6M14.5 17.500l4 3.500M18.5 17.500l-4 3.5"),
        ["spark"] = new("M12 3.500l2 6.5 6.5 2-6.5 2-2 6.5-2-6.5-6.5-2 6.5-2z"),
        ["question"] = new("M8.8 9a3.2 3.2 0 1 1 4.7 2.800c-1 .6-1.5 1.2-1.5 2.500M12 18.500h.01"),
        ["dash"] = new("M6 12h12"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, IconDrawing> OfTheDesk = new Dictionary<string, IconDrawing>
    {
        // Stances
        ["supports"] = new("M4.5 12.500l5 5L19.5 7"),
        ["refutes"] = new("M6.5 6.500l11 11M17.5 6.500l-11 11"),
        ["context"] = new("M12 4l7.5 8-7.5 8-7.5-8z"),

        // Stages and publication states
        ["submitted"] = new("M4 13.500h4.500l1.5 2.500h4l1.5-2.500H20M6.5 5h11L20 13.500V19H4v-5.500z"),
        ["accepted"] = new(Ring),
        ["researching"] = new(Ring, "M12 4a8 8 0 0 1 0 16z"),
        ["in-review"] = new("M3 12c2.5-4.3 5.5-6.3 9-6.300s6.5 2 9 6.300c-2.5 4.3-5.5 6.3-9 6.300S5.5 16.3 3 12zM12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"),
        ["approved"] = new($"{Ring}M8.5 12.300l2.5 2.5 4.5-5"),
        ["declined"] = new($"{Ring}M8.5 12h7"),
        ["merged"] = new("M6 4v16M6 8c0 5 4 6.5 12 6.500M14.5 11l3.5 3.5-3.5 3.5"),
        ["live"] = new($"{Ring}M4 12h16M12 4c2.6 2.3 3.5 5 3.5 8s-.9 5.7-3.5 8c-2.6-2.3-3.5-5-3.5-8s.9-5.7 3.5-8z"),
        ["held"] = new($"{Ring}M10 9v6M14 9v6"),
        ["withdrawn"] = new($"{Ring}M6.5 6.500l11 11"),

        // Rooms
        ["work"] = new("M5 6.500l1.5 1.500L9 5M5 12.500L6.5 14 9 11M5 18.500L6.5 20 9 17M12.5 7H20M12.5 13H20M12.5 19H20"),
        ["claims"] = new("M10 7.500C7 8.5 5 10.5 5 14v3h5v-5H7.500M19 7.500c-3 1-5 3-5 6.500v3h5v-5h-2.5"),
        ["review"] = new("M5 4.500h14v15H5zM8.5 12l2.5 2.5 4.5-5"),
        ["people"] = new("M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3.5 19c.4-3.5 2.5-5 5.5-5s5.1 1.5 5.5 5M15.5 5.300a3 3 0 0 1 0 5.400M17 14.300c2 .6 3.2 2.2 3.5 4.7"),
        ["settings"] = new("M4 7.500h9M17 7.500h3M4 16.500h3M11 16.500h9M15 5.300a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.400zM9 14.300a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.400z"),
        ["page"] = new("M6 3.500h8l4 4v13H6zM14 3.500v4h4M9 12h6M9 16h6"),

        // Gestures and marks
        ["search"] = new("M10.5 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5"),
        ["plus"] = new("M12 5v14M5 12h14"),
        ["close"] = new("M7 7l10 10M17 7L7 17"),
        ["more"] = new("", "M5.5 10.500a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM12 10.500a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM18.5 10.500a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"),
        ["down"] = new("M6.5 9.500l5.5 5.5 5.5-5.5"),
        ["right"] = new("M9.5 6.500l5.5 5.5-5.5 5.5"),
        ["left"] = new("M14.5 6.500L9 12l5.5 5.5"),
        ["out"] = new("M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9"),
        ["copy"] = new("M9 9h11v11H9zM15 9V4H4v11h5"),
        ["link"] = new("M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1"),
        ["undo"] = new("M9 5L4.5 9.5 9 14M5 9.500h9a5 5 0 0 1 0 10h-3"),
        ["edit"] = new("M4 20l1-4.200L16 4.800a1.5 1.5 0 0 1 2.2 0l1 1a1.5 1.5 0 0 1 0 2.200L8.2 19zM13.7 7.200l3.1 3.1"),
        ["warn"] = new("M12 4.500L21 19.500H3zM12 10v4M12 16.800h.01"),
        ["problem"] = new($"{Ring}M12 8v4.500M12 15.800h.01"),
        ["todo"] = new(Ring),
        ["comment"] = new("M4 5h16v11H11l-4 4v-4H4z"),
        ["history"] = new("M4.5 8a8 8 0 1 1-.5 4M4 4v4.500h4.500M12 8v4.500l3 1.8"),
        ["flag"] = new("M6 20V4.500h11l-2.5 4 2.5 4H6"),
        ["calendar"] = new("M4.5 6h15v14h-15zM4.5 10.500h15M8.5 3.500V7M15.5 3.500V7"),
        ["image"] = new("M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15 9.500h.01"),
        ["lock"] = new("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"),
        ["user"] = new("M12 4.500a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.400zM4.5 20c.5-4 3.3-5.7 7.5-5.700s7 1.7 7.5 5.7"),
        ["keyboard"] = new("M3 6.500h18v11H3zM7 10.200h.01M10.3 10.200h.01M13.7 10.200h.01M17 10.200h.01M8.5 14h7"),
        ["sun"] = new("M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M18.7 5.300l-1.4 1.400M6.7 17.300l-1.4 1.4"),
        ["moon"] = new("M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z"),
        ["screen"] = new("M3.5 5h17v11h-17zM9 20h6M12 16v4"),
        ["sign-out"] = new("M13 4.500H5v15h8M10.5 12H21M17.5 8.500L21 12l-3.5 3.5"),
        ["public"] = new("M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-4 0M7.5 9h6M7.5 12.500h6M7.5 16h3.5"),
    }.ToFrozenDictionary();

    /// <summary>Every icon is a drawing; an unknown name draws a dot rather than nothing.</summary>
    public static IconDrawing Find(string name) => OfTheDesk.GetValueOrDefault(name) ?? OfRatings.GetValueOrDefault(name) ?? Dot;
}
