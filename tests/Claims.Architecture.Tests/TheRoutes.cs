using Claims.Blazor.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Claims.Architecture.Tests;

/// <summary>Every door of the web application says who may come in.</summary>
public sealed class TheRoutes : IAsyncDisposable
{
    /// <summary>Open to everybody, on purpose; a new one belongs here only when it should be so.</summary>
    private static readonly string[] Open =
    [
        "", "checks", "ratings", "search", "feeds", "robots.txt", "sitemap.xml", "not-found",
        "account/sign-in", "account/second-step", "account/set-password", "account/sign-out", "account/passkeys/question",
    ];

    /// <summary>What the framework serves (files too), and what stands behind a door of its own: the circuits' (<c>CircuitDoor</c>) and the probes'.</summary>
    private static readonly string[] NeedNothing = ["_blazor", "_framework", "health/live", "health/ready", "{**path:file}"];

    private readonly string folder = Directory.CreateTempSubdirectory("claims-routes-").FullName;
    private readonly WebApplication app;

    public TheRoutes()
    {
        app = WebServices.CreateBuilder([$"--Data:Directory={folder}", $"--applicationName={typeof(Program).Assembly.GetName().Name}"]).Build();
        app.UseClaims();
    }

    [Fact]
    public void Each_declares_its_access() => Rule.Holds(Routes, Faults,
        Route("/desk/forgotten"),
        Route("/desk/opened", new AuthorizeAttribute(), new AllowAnonymousAttribute()),
        Route("/elsewhere"),
        Route("/elsewhere", new AllowAnonymousAttribute()));

    [Fact]
    public void There_are_doors_of_each_kind()
    {
        Assert.Contains(Routes, route => Path(route).StartsWith("desk", StringComparison.Ordinal));
        Assert.Contains(Routes, route => Path(route).StartsWith("checks", StringComparison.Ordinal));
        Assert.Contains(Routes, route => Path(route).StartsWith("_blazor", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private IEnumerable<RouteEndpoint> Routes => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => !route.Metadata.Any(known => known.GetType().Name == "StaticAssetDescriptor"));

    private static IEnumerable<string> Faults(RouteEndpoint route)
    {
        var path = Path(route);
        var isClosed = route.Metadata.GetMetadata<IAuthorizeData>() is not null;
        var isOpen = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (Below(path, NeedNothing)) yield break;
        if (isClosed == isOpen) yield return $"/{path} declares its access {(isOpen ? "twice" : "not at all")}.";
        else if (isOpen && (Below(path, ["desk"]) || !Below(path, Open))) yield return $"/{path} is open to everybody and not known to be.";
    }

    private static bool Below(string path, string[] known) => known.Any(start => path == start || (start.Length > 0 && path.StartsWith(start + "/", StringComparison.Ordinal)));

    private static string Path(RouteEndpoint route) => (route.RoutePattern.RawText ?? "").Trim('/');

    private static RouteEndpoint Route(string path, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(path), 0, new EndpointMetadataCollection(metadata), path);
}
