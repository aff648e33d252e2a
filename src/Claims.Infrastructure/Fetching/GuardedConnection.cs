using System.Net;
using System.Net.Sockets;

namespace Claims.Infrastructure.Fetching;

/// <summary>
/// The last gate before a socket. The name is looked up once, every answer is checked, and the connection goes to a checked address:
/// a name that answers differently the second time (rebinding) is never asked a second time.
/// </summary>
internal sealed class GuardedConnection(INetwork network, FetchOptions options)
{
    // A name with more answers than this is served well enough by the first ones.
    private const int MostTries = 4;

    public async ValueTask<Stream> OpenAsync(DnsEndPoint asked, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(asked.Host, cancellationToken);
        if (addresses.Length == 0) throw new RefusedConnection(Refusals.NameNotFound);
        // One bad answer among good ones is an attack or a fault; both are refused whole.
        if (!addresses.All(AddressRule.IsPublic)) throw new RefusedConnection(Refusals.Address);
        if (addresses.Any(network.IsOwn)) throw new RefusedConnection(Refusals.OwnDesk);
        return await ConnectAsync([.. addresses.Take(MostTries).Select(address => new IPEndPoint(address, asked.Port))], cancellationToken);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var address)) return [address];
        try
        {
            return await network.ResolveAsync(host, cancellationToken);
        }
        catch (SocketException)
        {
            throw new RefusedConnection(Refusals.NameNotFound);
        }
    }

    // Each address gets its share of the time, so that one that swallows packets does not use up that of the others.
    private async Task<Stream> ConnectAsync(IPEndPoint[] endPoints, CancellationToken cancellationToken)
    {
        foreach (var endPoint in endPoints)
        {
            using var share = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            share.CancelAfter(options.ConnectTimeout / endPoints.Length);
            try
            {
                return await network.ConnectAsync(endPoint, share.Token);
            }
            catch (Exception fault) when (fault is SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                continue;
            }
        }
        throw new RefusedConnection(Refusals.Broken);
    }
}
