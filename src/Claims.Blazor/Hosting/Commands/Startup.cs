using System.Diagnostics.CodeAnalysis;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>What every verb that needs the product does first.</summary>
internal static class Startup
{
    /// <summary>False when configuration or data folder are unusable; then one sentence was printed.</summary>
    public static bool TryCreateBuilder(string[] args, [NotNullWhen(true)] out WebApplicationBuilder? builder)
    {
        try
        {
            builder = WebServices.CreateBuilder(args);
            return true;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine(fault.Message);
            builder = null;
            return false;
        }
    }
}
