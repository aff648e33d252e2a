using Claims.Application.Domain.Ratings;
using Claims.Application.UseCases.Desk;

namespace Claims.Blazor.Components.Admin;

/// <summary>A rating while it is typed.</summary>
public sealed class RatingText
{
    /// <summary>Nothing for a new one.</summary>
    public string? Code { get; init; }

    /// <summary>The version that is edited.</summary>
    public int Version { get; init; }

    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Definition { get; set; } = "";

    public string? Example { get; set; }

    public string Colour { get; set; } = "r-mixed";

    public string Icon { get; set; } = "half";

    public int? Number { get; set; }

    public bool IsOnAxis { get; set; } = true;

    public RatingSide Side { get; set; } = RatingSide.Either;

    public bool IsCritical { get; set; }

    public RatingFacts Facts => new(Name, ShortName.Length > 0 ? ShortName : Name, Definition, Example, Colour, Icon, IsOnAxis ? Number : null, IsOnAxis, Side, IsCritical);

    public static RatingText Of(ListScales.Row row) => new()
    {
        Code = row.Code,
        Version = row.Version,
        Name = row.Facts.Name,
        ShortName = row.Facts.ShortName,
        Definition = row.Facts.Definition,
        Example = row.Facts.Example,
        Colour = row.Facts.Colour,
        Icon = row.Facts.Icon,
        Number = row.Facts.Number,
        IsOnAxis = row.Facts.IsOnAxis,
        Side = row.Facts.Side,
        IsCritical = row.Facts.IsCritical,
    };

    /// <summary>Whose evidence has to establish it.</summary>
    public static string SideName(RatingSide side) => side switch
    {
        RatingSide.Supports => "Supports",
        RatingSide.Refutes => "Refutes",
        RatingSide.Either => "Either side",
        _ => "None",
    };
}
