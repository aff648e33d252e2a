using Claims.Application.Domain.Claims;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Intake;

/// <summary>An appearance of a claim as it is typed.</summary>
public sealed class AppearanceText
{
    public string Url { get; set; } = "";

    public string Outlet { get; set; } = "";

    public PartialDateText On { get; set; } = new();

    public Medium Medium { get; set; } = Medium.Article;

    public string? PictureFile { get; set; }

    public string PictureAlt { get; set; } = "";

    public bool IsDisturbing { get; set; }

    /// <summary>Nothing was typed: it is not sent.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Url) && string.IsNullOrWhiteSpace(Outlet) && PictureFile is null && On.IsEmpty;

    public AppearanceFacts ToFacts() =>
        new(Url, Outlet, On.Sent, Medium, PictureFile, PictureFile is null ? null : PictureAlt, PictureFile is not null && IsDisturbing);
}
