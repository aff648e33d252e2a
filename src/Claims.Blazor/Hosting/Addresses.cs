using System.Net;
using System.Net.Sockets;

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

    /// <summary>An address that is none, told in one sentence; nothing when all can be read.</summary>
    public static string? FindUnreadable(IConfiguration configuration) => AreLeftOpen(configuration)
        ? null
        : Configured(configuration).Where(url => !IsReadable(url)).Select(url => $"\"{url}\" is no address to listen on; it has to be one such as {Default}.").FirstOrDefault();

    /// <summary>Tries to listen for a moment, so that a taken port is told before anything else is done.</summary>
    /// <returns>One sentence, or nothing when the addresses are free.</returns>
    public static string? FindTaken(IConfiguration configuration)
    {
        foreach (var url in AreLeftOpen(configuration) ? [Default] : Configured(configuration))
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) continue;
            foreach (var host in HostsOf(address.Host))
                if (FindTaken(url, host, address.Port) is { } problem)
                    return problem;
        }
        return null;
    }

    private static string? FindTaken(string url, IPAddress host, int port)
    {
        using var listener = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(new IPEndPoint(host, port));
            listener.Listen();
            return null;
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return $"The address {url} is taken: stop the other program, or choose another with --urls http://localhost:PORT.";
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AccessDenied)
        {
            return $"This user may not listen on {url}: choose a port above 1023 with --urls http://localhost:PORT.";
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AddressNotAvailable && !IPAddress.IsLoopback(host))
        {
            return $"This machine does not have the address {url}: choose another with --urls http://localhost:PORT.";
        }
        catch (SocketException)
        {
            // A machine without IPv6, say: whoever listens in earnest knows better what that means.
            return null;
        }
    }

    // As Kestrel reads them.
    private static IPAddress[] HostsOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : IPAddress.TryParse(host.Trim('[', ']'), out var address) ? [address]
        : [IPAddress.Any];

    private static bool IsReadable(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    }

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
