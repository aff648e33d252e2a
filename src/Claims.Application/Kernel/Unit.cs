using System.Collections.Frozen;

namespace Claims.Application.Kernel;

/// <summary>A unit in which a figure can stand, and what it can be compared with.</summary>
/// <param name="Code">Short and stable: "km", "%", "pp" (percentage points), "USD", "person".</param>
/// <param name="Dimension">Only units of one dimension compare. Per cent and percentage points are two; so is every currency.</param>
/// <param name="Factor">How many of the dimension's first unit one of this is.</param>
/// <param name="Offset">Added before the factor: 273.15 for degrees Celsius. A difference of two values needs none.</param>
/// <remarks>Factors: BIPM, The International System of Units (9th edition); NIST Handbook 44, appendix C. Pound, mile, acre, gallon, barrel: the US ones.</remarks>
public sealed record Unit(string Code, string Dimension, decimal Factor, decimal Offset = 0)
{
    private static readonly FrozenDictionary<string, Unit> Known = All().ToFrozenDictionary(unit => unit.Code);

    /// <summary>The unit of plain numbers.</summary>
    public static Unit None { get; } = new("", "", 1);

    public bool IsMoney => Dimension.StartsWith("money:", StringComparison.Ordinal);

    /// <summary>The unit of a code; three capital letters are a currency, and every other word counts itself.</summary>
    public static Unit Of(string code) => code.Length == 0
        ? None
        : Known.GetValueOrDefault(code) ?? (IsCurrency(code) ? new Unit(code, "money:" + code, 1) : new Unit(code, "count:" + code, 1));

    /// <summary>Every unit with a factor; currencies and counted nouns are not among them.</summary>
    public static IEnumerable<string> Codes => Known.Keys;

    public static bool IsCurrency(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper) && !Known.ContainsKey(code);

    public bool ComparesWith(Unit other) => Dimension == other.Dimension;

    /// <returns>Nothing when the two do not compare, or when the number becomes too large.</returns>
    public decimal? Convert(decimal value, Unit to)
    {
        if (!ComparesWith(to)) return null;
        if (this == to) return value;
        try
        {
            // No measurement is finer; what a factor cannot express exactly is not told as a difference.
            return decimal.Round(((value + Offset) * Factor / to.Factor) - to.Offset, 12);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<Unit> All() =>
    [
        .. Of("share", ("%", 1), ("‰", 0.1m)),
        .. Of("points", ("pp", 1), ("bp", 0.01m)),
        new("x", "multiple", 1), new("°", "angle", 1),
        .. Of("length", ("m", 1), ("km", 1000), ("cm", 0.01m), ("mm", 0.001m), ("µm", 0.000001m), ("mi", 1609.344m), ("nmi", 1852), ("yd", 0.9144m), ("ft", 0.3048m), ("in", 0.0254m)),
        .. Of("area", ("m2", 1), ("km2", 1_000_000), ("ha", 10_000), ("acre", 4046.8564224m), ("sqmi", 2_589_988.110336m), ("sqft", 0.09290304m), ("cm2", 0.0001m), ("pyeong", 3.305785m)),
        .. Of("volume", ("l", 1), ("ml", 0.001m), ("m3", 1000), ("km3", 1_000_000_000_000), ("gal", 3.785411784m), ("bbl", 158.987294928m), ("cuft", 28.316846592m)),
        .. Of("mass", ("kg", 1), ("g", 0.001m), ("mg", 0.000001m), ("µg", 0.000000001m), ("t", 1000), ("kt", 1_000_000), ("Mt", 1_000_000_000), ("Gt", 1_000_000_000_000), ("lb", 0.45359237m), ("oz", 0.028349523125m)),
        new("K", "temperature", 1), new("°C", "temperature", 1, 273.15m), new("°F", "temperature", 5m / 9m, 459.67m),
        .. Of("energy", ("J", 1), ("kJ", 1000), ("MJ", 1_000_000), ("GJ", 1_000_000_000), ("Wh", 3600), ("kWh", 3_600_000), ("MWh", 3_600_000_000), ("GWh", 3_600_000_000_000), ("TWh", 3_600_000_000_000_000), ("kcal", 4184), ("BTU", 1055.05585262m)),
        .. Of("power", ("W", 1), ("kW", 1000), ("MW", 1_000_000), ("GW", 1_000_000_000), ("TW", 1_000_000_000_000), ("hp", 745.69987158227022m)),
        .. Of("speed", ("m/s", 1), ("km/h", 1000m / 3600m), ("mph", 0.44704m), ("kn", 1852m / 3600m)),
        .. Of("pressure", ("Pa", 1), ("hPa", 100), ("kPa", 1000), ("bar", 100_000), ("psi", 6894.757293168m)),
        .. Of("frequency", ("Hz", 1), ("kHz", 1000), ("MHz", 1_000_000), ("GHz", 1_000_000_000)),
        .. Of("information", ("bit", 0.125m), ("B", 1), ("kB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000), ("PB", 1_000_000_000_000_000)),
        .. Of("bandwidth", ("kbit/s", 1), ("Mbit/s", 1000), ("Gbit/s", 1_000_000)),
        .. Of("concentration", ("ppm", 1), ("ppb", 0.001m)),
        .. Of("time", ("s", 1), ("ms", 0.001m), ("min", 60), ("h", 3600), ("day", 86_400), ("week", 604_800)),
        // A month has no fixed number of days, so months and days do not compare.
        .. Of("months", ("month", 1), ("quarter", 3), ("year", 12), ("decade", 120), ("century", 1200)),
    ];

    private static IEnumerable<Unit> Of(string dimension, params (string Code, decimal Factor)[] units) =>
        units.Select(unit => new Unit(unit.Code, dimension, unit.Factor));
}
