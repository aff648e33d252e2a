namespace Claims.Blazor.Components.Shell;

/// <summary>What every page says about the site itself.</summary>
public sealed class Site(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>The desk's name (<c>Site:Name</c>).</summary>
    public string Name { get; } = configuration["Site:Name"] is { Length: > 0 } name ? name : "Claims";

    /// <summary>A demonstration says so on every page.</summary>
    public bool IsDemo { get; } = configuration.GetValue("Demo:Enabled", environment.IsDevelopment());
}
