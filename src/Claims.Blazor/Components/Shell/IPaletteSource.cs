using Claims.Application.UseCases.Desk;

namespace Claims.Blazor.Components.Shell;

/// <summary>Something that the palette can lead to.</summary>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Detail">Says which one it is, or its key.</param>
/// <param name="Icon">A name of <see cref="Pieces.Icons"/>.</param>
/// <param name="Address">Where it leads.</param>
public sealed record PaletteItem(string Group, string Text, string? Detail, string Icon, string Address);

/// <summary>What the palette finds. Every registered source is asked, in the order of registration.</summary>
public interface IPaletteSource
{
    /// <param name="text">What was typed, trimmed; empty for what to offer at first.</param>
    Task<IReadOnlyList<PaletteItem>> FindAsync(string text, OpenDesk.Me me, CancellationToken cancel);
}
