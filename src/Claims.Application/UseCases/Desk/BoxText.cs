using System.Globalization;
using Claims.Application.Kernel;

namespace Claims.Application.UseCases.Desk;

/// <summary>What somebody typed into a find box, as a range of an index and perhaps a claim's number.</summary>
/// <param name="From">The first key that begins so.</param>
/// <param name="Before">Above the last.</param>
internal sealed record BoxText(long? Number, string From, string Before)
{
    /// <returns>Nothing when no letter or digit was typed.</returns>
    public static BoxText? Read(string? text)
    {
        var key = LookupKey.Of(text ?? "");
        return key.Length == 0
            ? null
            : new BoxText(long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, key, LookupKey.After(key));
    }
}
