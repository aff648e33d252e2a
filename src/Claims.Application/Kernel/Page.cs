namespace Claims.Application.Kernel;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most the page size that was asked for.</param>
/// <param name="Total">How many there are, counted up to <see cref="CountCap"/>; more are told as <see cref="CountCap"/>.</param>
/// <param name="HasMore">There is more in the direction in which the page was read, where that is asked.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, bool HasMore = false)
{
    /// <summary>Counting stops here: "10,000+". Counting a million rows exactly helps nobody.</summary>
    public const int CountCap = 10_001;

    public const int MaxSize = 200;

    public bool IsCapped => Total >= CountCap;
}
