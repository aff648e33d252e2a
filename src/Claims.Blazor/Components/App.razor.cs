using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Claims.Blazor.Components;

/// <summary>The document around every page: static for readers and sign-in, a circuit for the desk.</summary>
public partial class App
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private bool IsInteractive => Context.AcceptsInteractiveRouting();

    private InteractiveServerRenderMode? Mode => IsInteractive ? new(prerender: false) : null;
}
