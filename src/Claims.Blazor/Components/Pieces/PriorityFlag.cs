using System.Collections.Frozen;
using Claims.Application.Domain.Claims;
using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Pieces;

/// <summary>The flag of a claim that comes before others.</summary>
internal static class PriorityFlag
{
    // One frame each (see Icons.Draw). Raw markup, of nothing but our own words.
    private static readonly FrozenDictionary<Priority, RenderFragment> Drawn = Enum.GetValues<Priority>().ToFrozenDictionary(priority => priority, Fragment);

    public static RenderFragment Draw(Priority priority) => Drawn[priority];

    private static RenderFragment Fragment(Priority priority)
    {
        var markup = $"<span class=\"priority\" title=\"{priority}\">{Icons.Find("flag").Markup}<span class=\"visually-hidden\">{priority}</span></span>";
        return builder => builder.AddMarkupContent(0, markup);
    }
}
