using Claims.Application.UseCases.Desk;

namespace Claims.Blazor.Components.Shell;

/// <summary>Leads from the palette, which knows numbers, names and beginnings, to the search through everything.</summary>
internal sealed class PaletteSearch : IPaletteSource
{
    public Task<IReadOnlyList<PaletteItem>> FindAsync(string text, OpenDesk.Me me, CancellationToken cancel) => Task.FromResult<IReadOnlyList<PaletteItem>>(
        text.Length == 0
            ? [new PaletteItem("Do", "Search every word of the desk", null, "search", "desk/search")]
            : [new PaletteItem("Search", $"Every word: {text}", null, "search", $"desk/search?q={Uri.EscapeDataString(text)}")]);
}
