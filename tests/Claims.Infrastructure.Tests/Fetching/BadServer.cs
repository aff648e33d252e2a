using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Claims.Infrastructure.Tests.Fetching;

/// <summary>A server on loopback that answers byte by byte what a test tells it to, right or wrong.</summary>
internal sealed class BadServer : IAsyncDisposable
{
    public delegate Task Play(Stream stream, CancellationToken cancellationToken);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<string, Play> plays = [];
    private readonly ConcurrentBag<Task> visits = [];
    private readonly Task loop;

    public BadServer(X509Certificate2? certificate = null)
    {
        listener.Start();
        loop = AcceptAsync(certificate);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Request heads as they came in.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public BadServer On(string path, Play play)
    {
        plays[path] = play;
        return this;
    }

    /// <param name="path">The path that is asked for.</param>
    /// <param name="head">Status line and headers, parted by <c>|</c>.</param>
    /// <param name="body">As it goes over the wire.</param>
    public BadServer On(string path, string head, byte[]? body = null) => On(path, async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(Head(head), cancellationToken);
        await stream.WriteAsync(body ?? [], cancellationToken);
    });

    public static byte[] Head(string head) => Encoding.Latin1.GetBytes(head.Replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n");

    /// <summary>For <c>news.example.com</c>, signed by itself.</summary>
    public static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=news.example.com", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("news.example.com");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        await Task.WhenAll(visits);
        stop.Dispose();
    }

    private async Task AcceptAsync(X509Certificate2? certificate)
    {
        try
        {
            while (true) visits.Add(VisitAsync(await listener.AcceptTcpClientAsync(stop.Token), certificate));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task VisitAsync(TcpClient visitor, X509Certificate2? certificate)
    {
        using var visit = visitor;
        try
        {
            await using var stream = await SecureAsync(visit.GetStream(), certificate);
            var head = await ReadHeadAsync(stream);
            if (head.Length == 0) return;
            Requests.Enqueue(head);
            await plays[head.Split(' ')[1]](stream, stop.Token);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The visitor hung up, as it should on such a server.
        }
    }

    private static async Task<Stream> SecureAsync(Stream plain, X509Certificate2? certificate)
    {
        if (certificate is null) return plain;
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }

    private async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, stop.Token) == 1) head.Append((char)one[0]);
        return head.ToString();
    }
}
