using Claims.Blazor.Hosting;

namespace Claims.Blazor.Components.Shell;

/// <summary>What every page says about the site itself.</summary>
public sealed class Site(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly Uri root = Root(configuration);

    /// <summary>The desk's name (<c>Site:Name</c>).</summary>
    public string Name { get; } = configuration["Site:Name"] is { Length: > 0 } name ? name : "Claims";

    /// <summary>A demonstration says so on every page.</summary>
    public bool IsDemo { get; } = configuration.GetValue("Demo:Enabled", environment.IsDevelopment());

    /// <summary>An address as other sites may use it: from <c>Site:PublicUrl</c>, else the listening address; never from what a request says of its host.</summary>
    /// <param name="path">Begins with a slash.</param>
    public string Address(string path) => new Uri(root, path.TrimStart('/')).AbsoluteUri;

    private static Uri Root(IConfiguration configuration)
    {
        var text = configuration["Site:PublicUrl"] is { Length: > 0 } configured ? configured : Addresses.OfFirst(configuration);
        return new Uri(text.EndsWith('/') ? text : text + "/");
    }
}
