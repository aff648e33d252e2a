using Claims.Application.Kernel;

namespace Claims.Application.UseCases.Desk;

/// <summary>Where a page of an ordered list begins: by the claim at the edge of the page before, so that the millionth page costs as much as the first.</summary>
/// <param name="IsBefore">The page that ends before the claim; without a claim the last page.</param>
/// <param name="Number">The claim; nothing for an end of the list.</param>
/// <param name="Value">What it is ordered by, as a number; nothing where that is its number alone, or where it has no such date.</param>
public sealed record ClaimPlace(bool IsBefore, long? Number = null, long? Value = null)
{
    public static ClaimPlace First { get; } = new(IsBefore: false);

    public static ClaimPlace Last { get; } = new(IsBefore: true);

    public static ClaimPlace After(ListClaims.Row row, ClaimOrder order) => new(IsBefore: false, row.Number, ValueOf(row, order));

    public static ClaimPlace Before(ListClaims.Row row, ClaimOrder order) => new(IsBefore: true, row.Number, ValueOf(row, order));

    private static long? ValueOf(ListClaims.Row row, ClaimOrder order) => order switch
    {
        ClaimOrder.SaidOn => row.SaidOn?.Sortable,
        ClaimOrder.Due => row.DueOn?.DayNumber,
        ClaimOrder.LastChange => row.ChangedAt.UtcTicks,
        _ => null,
    };

    /// <summary>Does the value belong to this order? Addresses are typed by hand too.</summary>
    public bool Fits(ClaimOrder order) => (order, Value) switch
    {
        (_, null) => Number is null || order != ClaimOrder.LastChange,
        (_, not null) when Number is null => false,
        (ClaimOrder.SaidOn, { } day) => day is >= 0 and <= int.MaxValue && PartialDate.FromSortable((int)day) is not null,
        (ClaimOrder.Due, { } day) => day >= DateOnly.MinValue.DayNumber && day < DateOnly.MaxValue.DayNumber,
        (ClaimOrder.LastChange, { } ticks) => ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks,
        _ => false,
    };
}
