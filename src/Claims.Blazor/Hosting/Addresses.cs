using System.Net;

namespace Claims.Blazor.Hosting;

/// <summary>Where the product listens.</summary>
internal static class Addresses
{
    /// <summary>Loopback, so that a first run is never open to the network by accident.</summary>
    public const string Default = "http://localhost:5080";

    /// <summary>True when .NET configuration says nothing about where to listen.</summary>
    public static bool AreLeftOpen(IConfiguration configuration) =>
        new[] { "urls", "http_ports", "https_ports" }.All(key => string.IsNullOrWhiteSpace(configuration[key]))
        && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    /// <summary>For messages: what was asked for, as it was written.</summary>
    public static string Of(IConfiguration configuration) =>
        AreLeftOpen(configuration) ? Default : string.Join(", ", Configured(configuration));

    /// <summary>One address that a browser on this machine can open.</summary>
    public static string OfFirst(IConfiguration configuration)
    {
        var address = BindingAddress.Parse(AreLeftOpen(configuration) ? Default : Configured(configuration).First());
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return $"{address.Scheme}://{host}:{address.Port}";
    }

    /// <summary>No address is reachable from another machine.</summary>
    public static bool AreLoopback(IConfiguration configuration) =>
        AreLeftOpen(configuration) || Configured(configuration).All(IsLoopback);

    private static IEnumerable<string> Configured(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "").ToList();
        if (endpoints.Count > 0) return endpoints;
        if (configuration["urls"] is { Length: > 0 } urls) return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. Ports("http_ports", "http"), .. Ports("https_ports", "https")];

        IEnumerable<string> Ports(string key, string scheme) =>
            (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"{scheme}://*:{port}");
    }

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
