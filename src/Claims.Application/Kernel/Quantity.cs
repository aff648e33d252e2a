using System.Text.Json.Serialization;

namespace Claims.Application.Kernel;

/// <summary>How near to the number its wording claims to be.</summary>
public enum FigureQualifier
{
    Plain,
    About,

    /// <summary>Nearly, just under.</summary>
    Nearly,

    /// <summary>Just over.</summary>
    JustOver,
    MoreThan,
    AtLeast,
    LessThan,

    /// <summary>At most, up to.</summary>
    AtMost,

    /// <summary>"Dozens", "hundreds of thousands": several times the number.</summary>
    Many,
}

/// <summary>A figure as it is worded: one value or a range, in a unit.</summary>
/// <param name="Low">The value, with its scale multiplied in; the lower end of a range.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Unit">A code of <see cref="Kernel.Unit"/>; empty for a plain number.</param>
/// <param name="Step">What one more in the last written digit would be: 1,000,000,000 for "$350 billion". The wording is no more precise than that; 0 for exact.</param>
public sealed record Quantity(decimal Low, decimal? High = null, string Unit = "", FigureQualifier Qualifier = FigureQualifier.Plain, decimal Step = 0)
{
    /// <summary>Twenty-four digits before the point and ten behind it: what can be told apart in every database.</summary>
    public const decimal Most = 1_000_000_000_000_000_000_000_000m;

    [JsonIgnore]
    public bool Fits => IsNumber(Low) && (High is not { } high || (IsNumber(high) && high > Low)) && Step is >= 0 and < Most && Unit.Length <= Limits.UnitCode;

    private static bool IsNumber(decimal value) => Math.Abs(value) < Most && decimal.Round(value, 10) == value;
}
