using System.Text.Json;
using Claims.Application.Kernel;
using Claims.Blazor.Components.Research;

namespace Claims.Blazor.Components.Intake;

/// <summary>What the bookmarklet took from a page.</summary>
public sealed record Clip(string Url, string Quote, string Title)
{
    /// <returns>Nothing when nothing was clipped.</returns>
    public static Clip? Of(string? url, string? quote, string? title)
    {
        // A foreign page wrote this address: what is not a web address is left out.
        var clip = new Clip(CanonicalUrl.Of(url) is null ? "" : Cut(CleanText.Line(url), Limits.Url), Cut(CleanText.Lines(quote), Limits.Quote), CleanText.Line(title));
        return clip is { Url: "", Quote: "", Title: "" } ? null : clip;
    }

    /// <summary>What is dragged to the bookmarks bar: opens <paramref name="address"/> with the page's address, the selected words and the title.</summary>
    /// <remarks>
    /// The texts are cut so that the address stays within the 8 KB that servers and proxies take, however many bytes a letter has;
    /// a letter is never cut in two, or encoding it would throw.
    /// </remarks>
    public static string Bookmarklet(string address) =>
        "javascript:(()=>{const c=(t,n)=>{t=Array.from(t.trim()).slice(0,4000);while(encodeURIComponent(t.join('')).length>n)t.pop();return encodeURIComponent(t.join(''))};"
        + $"window.open({JsonSerializer.Serialize(address)}+'?url='+c(location.href,1500)+'&quote='+c(String(getSelection()),4500)+'&title='+c(document.title,700),'_blank','noopener')}})()";

    /// <summary>The page it is from, e.g. <c>example.org</c>.</summary>
    public string? Host => CanonicalUrl.HostKey(Url);

    /// <summary>Fills what is empty; words that a member has typed are never written over.</summary>
    /// <returns>Whether anything was filled.</returns>
    public bool AddTo(ClaimFormText form)
    {
        var before = form.ToJson();
        if (form.Words.Quote.Length == 0) form.Words.Quote = Quote;
        var appearance = form.Appearances.Find(known => known.Url == Url || known.IsEmpty);
        if (appearance is null) form.Appearances.Add(appearance = new AppearanceText());
        if (appearance.Url.Length == 0) appearance.Url = Url;
        if (appearance.Outlet.Length == 0) appearance.Outlet = Host ?? "";
        if (form.Words.Statement.Length == 0) form.Words.Statement = Cut(Title, Limits.Statement);
        return form.ToJson() != before;
    }

    /// <summary>Takes out what <see cref="AddTo(ClaimFormText)"/> filled, as far as nobody wrote on in it.</summary>
    public void TakeFrom(ClaimFormText form)
    {
        if (form.Words.Quote == Quote) form.Words.Quote = "";
        if (form.Words.Statement == Cut(Title, Limits.Statement)) form.Words.Statement = "";
        form.Appearances.RemoveAll(known => known.Url == Url && known.Outlet == (Host ?? ""));
        if (form.Appearances.Count == 0) form.Appearances.Add(new());
    }

    /// <summary>Fills a form for evidence in which nothing is typed yet.</summary>
    /// <returns>Whether it was empty, and so is filled now.</returns>
    public bool AddTo(EvidenceDraft draft)
    {
        if (draft.Source.Url.Length > 0 || draft.Source.Title.Length > 0 || draft.Evidence.Passage.Length > 0) return draft.Source.Url == Url;
        draft.Source.Url = Url;
        draft.Evidence.Passage = Cut(Quote, Limits.Passage);
        return true;
    }

    // Not in the middle of a letter that takes two.
    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
