using System.Globalization;

namespace Claims.Blazor.Components.Matching;

/// <summary>How sure the desk is of a match, in words.</summary>
public static class MatchWords
{
    /// <summary>From here on more likely right than not.</summary>
    public const double Probably = 0.5;

    private const double AlmostCertainly = 0.9;

    /// <param name="confidence">How likely it is that both say the same, 0 to 1.</param>
    public static string Of(double confidence) => confidence switch
    {
        >= AlmostCertainly => "almost certainly the same",
        >= Probably => "probably the same",
        _ => "perhaps the same",
    };

    public static string Percent(double confidence) => (confidence * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
