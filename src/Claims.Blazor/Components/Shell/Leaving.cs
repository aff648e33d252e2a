using Microsoft.AspNetCore.Components;

namespace Claims.Blazor.Components.Shell;

/// <summary>From the desk to a page without a circuit (public, account).</summary>
public static class Leaving
{
    /// <summary>Loads the address as a new document. Without that the desk's router would show "not found" under the public address.</summary>
    public static void LeaveDesk(this NavigationManager navigation, string address) => navigation.NavigateTo(address, forceLoad: true);
}
