using System.Globalization;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Language.Figures;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Research;

/// <summary>A figure as it is typed: people write "about $350 billion", and the desk reads it.</summary>
internal sealed class FigureForm
{
    public string Measure { get; set; } = "";

    public FigureField Claimed { get; } = new();

    public FigureField Actual { get; } = new();

    public PartialDateText AsOf { get; set; } = new();

    /// <summary>A citation number; empty for none.</summary>
    public string Evidence { get; set; } = "";

    public string RateValue { get; set; } = "";

    public string RateFrom { get; set; } = "";

    public DateOnly? RateOn { get; set; }

    /// <summary>Claim and evidence speak of two currencies: then a rate is asked for.</summary>
    public bool NeedsRate => Claimed.Value is { } claimed && Actual.Value is { } actual && claimed.Unit != actual.Unit && Unit.Of(claimed.Unit).IsMoney && Unit.Of(actual.Unit).IsMoney;

    /// <summary>What keeps it from being sent.</summary>
    public string? Problem => Claimed.Problem ?? Actual.Problem ?? AsOf.Problem ?? (NeedsRate && RateValue.Length > 0 && Rate is null ? "Write the rate as a number, who states it, and its day." : null);

    public static FigureForm Of(FigureFacts facts)
    {
        var form = new FigureForm
        {
            Measure = facts.Measure,
            AsOf = PartialDateText.Of(facts.AsOf),
            Evidence = facts.Evidence?.ToString(CultureInfo.InvariantCulture) ?? "",
            RateValue = facts.Rate?.Value.ToString(CultureInfo.InvariantCulture) ?? "",
            RateFrom = facts.Rate?.From ?? "",
            RateOn = facts.Rate?.On,
        };
        form.Claimed.Set(facts.Claimed, facts.ClaimedWords);
        form.Actual.Set(facts.Actual, facts.ActualWords);
        return form;
    }

    public FigureFacts ToFacts() => new(
        Measure, Claimed.Value, Actual.Value, AsOf.Value, int.TryParse(Evidence, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, NeedsRate ? Rate : null, Claimed.Words, Actual.Words);

    private ExchangeRate? Rate => decimal.TryParse(RateValue, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && RateOn is { } on && RateFrom.Trim().Length > 0
        ? new ExchangeRate(value, RateFrom, on)
        : null;
}

/// <summary>One figure in words.</summary>
public sealed class FigureField
{
    private string text = "";

    // What cannot be typed (its exact step) is kept while nobody changes the words.
    private (string Text, Quantity? Value) kept = ("", null);

    public string Text
    {
        get => text;
        set
        {
            text = value;
            Value = value == kept.Text ? kept.Value : Read(value);
        }
    }

    public Quantity? Value { get; private set; }

    public string? Problem => text.Trim().Length > 0 && Value is null ? "Write one figure with its unit, such as $350 billion, 15 %, or between 10 and 20 km." : null;

    /// <summary>As it was said, where that was in words.</summary>
    public string? Words => Value is not null && FigureText.IsOwn(text) ? CleanText.Line(text) : null;

    public void Set(Quantity? value, string? words = null)
    {
        kept = (value is null ? "" : words ?? FigureText.Of(value), value);
        Text = kept.Text;
    }

    private static Quantity? Read(string text)
    {
        var clean = CleanText.Line(text);
        // A bare small number is no figure in running text; in this field it is.
        if (decimal.TryParse(clean, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return new Quantity(number) is { Fits: true } plain ? plain : null;
        return FigureFinder.Find(clean, "en").OfType<FigureMention>().ToList() is [{ } only] && only.Length >= clean.Length - 1 && only.Whole is null
            && new Quantity(only.Low, only.High, only.Unit, only.Qualifier, only.Step) is { Fits: true } read ? read : null;
    }
}
