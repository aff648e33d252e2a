using Claims.Blazor.Components.Shell;

namespace Claims.Blazor.Feeds;

/// <summary>What search engines may read: the public pages, and nothing of a demonstration.</summary>
internal static class RobotsText
{
    public static IResult Serve(Site site) =>
        Results.Text(site.IsDemo ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nDisallow: /desk\nDisallow: /account\n");
}
