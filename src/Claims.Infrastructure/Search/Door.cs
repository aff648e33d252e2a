namespace Claims.Infrastructure.Search;

/// <summary>What members search and what readers search stand in fields of their own: no word, no frequency and no correction of a typing error comes from behind the other door.</summary>
/// <param name="IsPublic">Behind it stand published checks and nothing else.</param>
/// <param name="Head">What it is called, word by word; of a claim or known check the telling stems say it.</param>
/// <param name="Words">All words, with their positions.</param>
/// <param name="Roots">The stem of each word, once: what a search must meet. Of a claim or known check only those that are not among its telling stems.</param>
/// <param name="Telling">The stems by which claims and known checks are matched; nothing where there are none.</param>
internal sealed record Door(bool IsPublic, string Head, string Words, string Roots, string? Telling)
{
    public static Door Desk { get; } = new(false, "head", "words", "roots", AlikeDocument.Stems);

    public static Door Public { get; } = new(true, "publicHead", "publicWords", "publicRoots", null);
}
