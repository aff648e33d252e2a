using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Claims.Application.Kernel;
using Microsoft.Extensions.Logging;

namespace Claims.Infrastructure.Fetching;

/// <summary>What came back: the address where the redirects ended and the decoded body.</summary>
internal sealed record Answer(Uri Url, string? MediaType, string? Charset, string? FileName, byte[] Body)
{
    public int Status { get; init; } = 200;

    /// <summary>Line and headers of the last request, one a line.</summary>
    public string RequestHead { get; init; } = "";

    /// <summary>Status line and headers of the answer, one a line.</summary>
    public string ResponseHead { get; init; } = "";

    /// <summary>A redirect on the way said that the page has moved for good.</summary>
    public bool HasMoved { get; init; }
}

/// <summary>The one door for HTTP to the world: no other place may make a client.</summary>
internal sealed class OutgoingHttp(INetwork network, FetchOptions options, TimeProvider clock, ILogger<OutgoingHttp> log) : IDisposable
{
    private readonly HttpClient client = MakeClient(new GuardedConnection(network, options), options);
    private readonly HostGates gates = new(options.AtOncePerHost, options.AtOnceInAll);
    private readonly UrlRule rule = new(options);

    /// <summary>Gets a page, following redirects; every hop passes the same checks.</summary>
    public Task<Result<Answer>> GetAsync(Uri url, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, url), cancellationToken);

    /// <summary>Sends a request; only a GET follows redirects.</summary>
    /// <param name="request">Is disposed.</param>
    public async Task<Result<Answer>> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var first = request;
        var url = request.RequestUri!;
        if (rule.Check(url) is { } refusal) return refusal;
        using var total = new CancellationTokenSource(options.TotalTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(total.Token, cancellationToken);
        try
        {
            return await FollowAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return Refusals.TooSlow(total.IsCancellationRequested ? options.TotalTimeout : options.ConnectTimeout);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Explain(url, fault);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        gates.Dispose();
    }

    private async Task<Result<Answer>> FollowAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var hasMoved = false;
        for (var hop = 0; hop <= options.MaxRedirects; hop++)
        {
            var url = request.RequestUri!;
            using var turn = await gates.EnterAsync(url.IdnHost, cancellationToken);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode) return await ReadAsync(request, response, hasMoved, cancellationToken);
            if (!IsRedirect(response.StatusCode) || request.Method != HttpMethod.Get) return Refusals.Status((int)response.StatusCode);
            var next = rule.Follow(url, response.Headers.Location);
            if (!next.IsDone) return next.Error;
            hasMoved |= response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.PermanentRedirect;
            // A new one without the headers of the first: they were meant for its host.
            request = new HttpRequestMessage(HttpMethod.Get, next.Value);
        }
        return Refusals.Redirects(options.MaxRedirects);
    }

    private async Task<Result<Answer>> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, bool hasMoved, CancellationToken cancellationToken)
    {
        var content = response.Content;
        var body = await BoundedBody.ReadAsync(content, options.MaxBytes, cancellationToken);
        if (!body.IsDone) return body.Error;
        var type = content.Headers.ContentType;
        var disposition = content.Headers.ContentDisposition;
        return new Answer(request.RequestUri!, type?.MediaType?.ToLowerInvariant(), type?.CharSet?.Trim('"', ' '), disposition?.FileNameStar ?? disposition?.FileName?.Trim('"'), body.Value)
        {
            Status = (int)response.StatusCode,
            HasMoved = hasMoved,
            RequestHead = HttpHeads.Of(request, client.DefaultRequestHeaders),
            ResponseHead = HttpHeads.Of(response),
        };
    }

    private Error Explain(Uri url, Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
            if (cause is RefusedConnection refused)
                return refused.Error;
        // The host only: a path can be a person's secret.
        log.LogInformation(fault, "Fetching from {Host} failed", url.IdnHost);
        return Refusals.Broken;
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    [SuppressMessage("ApiDesign", "RS0030", Justification = "This is the one factory that the ban speaks of.")]
    private static HttpClient MakeClient(GuardedConnection connection, FetchOptions options) =>
        new(MakeHandler(connection, options))
        {
            // The total time limit covers more than one request; see GetAsync.
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestHeaders =
            {
                UserAgent = { ProductInfoHeaderValue.Parse("Mozilla/5.0"), ProductInfoHeaderValue.Parse("(compatible; Claims fact-checking desk)") },
                Accept = { new("text/html"), new("application/xhtml+xml"), new("application/pdf", 0.9), new("*/*", 0.5) },
                AcceptEncoding = { new("gzip"), new("br") },
            },
        };

    private static SocketsHttpHandler MakeHandler(GuardedConnection connection, FetchOptions options) => new()
    {
        ConnectCallback = (context, cancellationToken) => connection.OpenAsync(context.DnsEndPoint, cancellationToken),
        ConnectTimeout = options.ConnectTimeout,
        // A proxy would look the name up again, behind our back.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        // Decoded by BoundedBody, which knows when to stop.
        AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = options.AtOncePerHost,
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        // Ids of our own requests are nobody's business.
        ActivityHeadersPropagator = null,
        SslOptions = new SslClientAuthenticationOptions
        {
            // A certificate may name addresses to load more from: those loads would pass none of our checks.
            CertificateChainPolicy = TrustOf(options.TrustedRoots),
        },
    };

    private static X509ChainPolicy TrustOf(X509Certificate2Collection roots)
    {
        var policy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        if (roots.Count == 0) return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(roots);
        return policy;
    }
}
