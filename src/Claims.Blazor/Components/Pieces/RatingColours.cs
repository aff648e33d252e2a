namespace Claims.Blazor.Components.Pieces;

/// <summary>The colours that a rating may carry, as tokens of <c>tokens.css</c>.</summary>
public static class RatingColours
{
    private const string Neutral = "r-none";

    /// <summary>Token and what to call it in a form.</summary>
    public static IReadOnlyList<(string Token, string Name)> All { get; } =
    [
        ("r-true", "Green"), ("r-mostly-true", "Olive"), ("r-mixed", "Ochre"), ("r-mostly-false", "Orange"), ("r-false", "Red"), ("r-off", "Violet"), (Neutral, "Grey"),
    ];

    /// <summary>The class that sets the colour; data from the database never becomes a class unchecked.</summary>
    public static string ClassOf(string token) => All.Any(colour => colour.Token == token) ? token : Neutral;
}
