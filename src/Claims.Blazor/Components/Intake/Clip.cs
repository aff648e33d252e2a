using Claims.Application.Kernel;

namespace Claims.Blazor.Components.Intake;

/// <summary>What the bookmarklet took from a page.</summary>
internal sealed record Clip(string Url, string Quote, string Title)
{
    /// <returns>Nothing when nothing was clipped.</returns>
    public static Clip? Of(string? url, string? quote, string? title)
    {
        // A foreign page wrote this address: what is not a web address is left out.
        var clip = new Clip(CanonicalUrl.Of(url) is null ? "" : CleanText.Line(url), CleanText.Lines(quote), CleanText.Line(title));
        return clip is { Url: "", Quote: "", Title: "" } ? null : clip;
    }

    /// <summary>Fills what is empty; words that a member has typed are never written over.</summary>
    /// <returns>Whether anything was filled.</returns>
    public bool AddTo(ClaimFormText form)
    {
        var before = form.ToJson();
        if (form.Words.Quote.Length == 0) form.Words.Quote = Cut(Quote, Limits.Quote);
        var appearance = form.Appearances.Find(known => known.Url == Url || known.IsEmpty);
        if (appearance is null) form.Appearances.Add(appearance = new AppearanceText());
        if (appearance.Url.Length == 0) appearance.Url = Cut(Url, Limits.Url);
        if (appearance.Outlet.Length == 0) appearance.Outlet = CanonicalUrl.HostKey(Url) ?? "";
        if (form.Words.Statement.Length == 0) form.Words.Statement = Cut(Title, Limits.Statement);
        return form.ToJson() != before;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
