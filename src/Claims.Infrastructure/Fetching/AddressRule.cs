using System.Net;
using System.Net.Sockets;

namespace Claims.Infrastructure.Fetching;

/// <summary>Tells addresses on the open internet from all others. Whoever pastes a URL must not see through our eyes what only this machine can reach.</summary>
/// <remarks>Sources: the IANA registries of IPv4 and IPv6 special-purpose addresses (RFC 6890 and successors). Unknown means refused.</remarks>
internal static class AddressRule
{
    private static readonly IPNetwork[] SpecialV4 = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // private
        "100.64.0.0/10", // shared by carriers; some clouds serve their metadata here
        "127.0.0.0/8", // loopback
        "168.63.129.16/32", // the host of an Azure machine
        "169.254.0.0/16", // link-local, and most clouds' metadata
        "172.16.0.0/12", // private
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", // documentation
        "192.31.196.0/24", // AS112
        "192.52.193.0/24", // AMT relays
        "192.88.99.0/24", // 6to4 relays, deprecated
        "192.168.0.0/16", // private
        "192.175.48.0/24", // AS112
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // multicast
        "240.0.0.0/4"); // reserved, and broadcast

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    // Everything that carries an IPv4 address inside (mapped, compatible, NAT64, Teredo, 6to4) lies outside 2000::/3 or in here.
    private static readonly IPNetwork[] SpecialV6 = Networks(
        "2001::/23", // protocol assignments, Teredo among them
        "2001:db8::/32", // documentation
        "2002::/16", // 6to4
        "3fff::/20"); // documentation

    /// <summary>True only for a unicast address of the open internet.</summary>
    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !SpecialV4.Any(network => Holds(network, address)),
        AddressFamily.InterNetworkV6 => address.ScopeId == 0 && Holds(GlobalV6, address) && !SpecialV6.Any(network => Holds(network, address)),
        _ => false,
    };

    // Not IPNetwork.Contains: in .NET 10 it takes ::ffff:10.0.0.1 for a member of 2000::/3, because it compares the IPv4 address inside with the network's last four bytes.
    private static bool Holds(IPNetwork network, IPAddress address)
    {
        var (prefix, bytes) = (network.BaseAddress.GetAddressBytes(), address.GetAddressBytes());
        var whole = network.PrefixLength / 8;
        if (!prefix.AsSpan(0, whole).SequenceEqual(bytes.AsSpan(0, whole))) return false;
        var rest = 8 - (network.PrefixLength % 8);
        return rest == 8 || prefix[whole] >> rest == bytes[whole] >> rest;
    }

    private static IPNetwork[] Networks(params string[] texts) => [.. texts.Select(IPNetwork.Parse)];
}
