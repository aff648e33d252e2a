using System.Globalization;
using System.Text.RegularExpressions;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Tests.Shell;

public sealed partial class TheStyleSheets
{
    private static readonly string[] Texts = ["ink", "ink-2", "ink-3", "accent", "supports", "refutes", "context", "warn", .. RatingColours.All.Select(colour => colour.Token)];
    private static readonly string[] Grounds = ["bg", "surface", "raised", "sunken", "hover"];
    private static readonly Dictionary<string, (string Light, string Dark)> Colours = ReadColours();

    public static TheoryData<string, string> Pairs =>
    [
        .. Texts.SelectMany(text => Grounds.Select(ground => (text, ground))),
        ("accent", "accent-soft"), ("supports", "supports-soft"), ("refutes", "refutes-soft"), ("context", "context-soft"), ("warn", "warn-soft"),
        ("ink", "mark"), ("ink", "warn-soft"), ("ink", "refutes-soft"), ("on-accent", "accent"), ("on-accent", "accent-strong"), ("surface", "supports"),
    ];

    [Theory, MemberData(nameof(Pairs))]
    public void Keep_text_readable_in_light_and_dark(string text, string ground)
    {
        Assert.True(Contrast(Colours[text].Light, Colours[ground].Light) >= 4.5, $"{text} on {ground}, light");
        Assert.True(Contrast(Colours[text].Dark, Colours[ground].Dark) >= 4.5, $"{text} on {ground}, dark");
    }

    [Fact]
    public void Point_every_colour_of_MudBlazor_to_a_token()
    {
        var used = MudColour().Matches(Read("MudBlazor.min.css")).Select(match => match.Value).Where(name => !name.EndsWith("-rgb", StringComparison.Ordinal)).ToHashSet();
        var pointed = MudColour().Matches(Read("mud.css")).Select(match => match.Value).ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(pointed));
    }

    [Theory]
    [InlineData("desk.css")]
    [InlineData("public.css")]
    [InlineData("mud.css")]
    public void Take_every_colour_from_the_tokens(string file)
    {
        var text = Read(file);

        Assert.Empty(RawColour().Matches(text).Select(match => match.Value));
        var known = Defined().Matches(Read("tokens.css") + text).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Subset(known, Token().Matches(text).Select(match => match.Groups[1].Value).ToHashSet());
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static Dictionary<string, (string, string)> ReadColours() =>
        Pair().Matches(Read("tokens.css")).ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Value));

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "styles", name));

    [GeneratedRegex(@"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")]
    private static partial Regex Pair();

    [GeneratedRegex("--mud-(?:palette|theme)-[a-z-]+")]
    private static partial Regex MudColour();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)|rgba?\(")]
    private static partial Regex RawColour();

    [GeneratedRegex(@"--([\w-]+):")]
    private static partial Regex Defined();

    [GeneratedRegex(@"var\(--([\w-]+)")]
    private static partial Regex Token();
}
