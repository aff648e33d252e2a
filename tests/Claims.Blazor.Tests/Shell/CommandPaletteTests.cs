using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Components.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Shell;

public sealed class TheCommandPalette : DeskContext
{
    private int closed;

    public TheCommandPalette()
    {
        Services.AddScoped<IPaletteSource, PaletteFinds>();
        Services.AddScoped<IPaletteSource, PalettePages>();
        Finds(new FindAnything.Hit(FindAnything.HitKind.Claim, 12, "The bridge opened in 2019", "12", Stage.Researching));
    }

    [Fact]
    public void Offers_the_rooms_that_the_member_may_enter()
    {
        Assert.DoesNotContain("Review", Options(ShowPalette()));

        Me = Me with { Roles = Roles.Editor };
        Assert.Contains("Review", Options(ShowPalette()));
    }

    [Fact]
    public void Finds_claims_before_pages_and_leads_there()
    {
        var palette = ShowPalette();

        palette.Find("input").Input("bridge");
        palette.Find("input").KeyDown("Enter");

        Assert.EndsWith("/desk/claims/12", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal(1, closed);
    }

    [Fact]
    public void Moves_with_the_arrows_and_says_where_it_is()
    {
        var palette = ShowPalette();
        palette.Find("input").KeyDown("ArrowDown");

        Assert.Equal("palette-1", palette.Find("input").GetAttribute("aria-activedescendant"));
        Assert.Equal("true", palette.Find("#palette-1").GetAttribute("aria-selected"));

        palette.Find("input").KeyDown("ArrowUp");
        palette.Find("input").KeyDown("ArrowUp");
        Assert.Equal("true", palette.FindAll("[role=option]")[^1].GetAttribute("aria-selected"));
    }

    [Fact]
    public async Task Does_not_let_a_late_answer_overwrite_a_newer_one()
    {
        var held = Sender.Hold<FindAnything.Query>();
        var palette = ShowPalette();
        var late = palette.Find("input").InputAsync(new() { Value = "bri" });
        Finds(new FindAnything.Hit(FindAnything.HitKind.Claim, 13, "A brick was found", "13", Stage.Submitted));
        await palette.Find("input").InputAsync(new() { Value = "bric" });

        held.SetResult(Answer(new FindAnything.Hit(FindAnything.HitKind.Claim, 12, "The bridge opened in 2019", "12", Stage.Researching)));
        await late;

        Assert.Equal(["A brick was found"], Options(palette));
    }

    private static IEnumerable<string> Options(IRenderedComponent<CommandPalette> palette) => palette.FindAll("[role=option] > span").Select(option => option.TextContent);

    private static Result<IReadOnlyList<FindAnything.Hit>> Answer(params FindAnything.Hit[] hits) => new List<FindAnything.Hit>(hits);

    private void Finds(params FindAnything.Hit[] hits) => Sender.On<FindAnything.Query>(_ => Answer(hits));

    private IRenderedComponent<CommandPalette> ShowPalette() =>
        Show<CommandPalette>(parameters => parameters.Add(palette => palette.OnClose, () => closed++));
}
