namespace Claims.Infrastructure.Search;

/// <summary>What members search and what readers search stand in fields of their own: no word, no frequency and no correction of a typing error comes from behind the other door.</summary>
/// <param name="Tag">Every document has that of its door.</param>
/// <param name="Head">What it is called or claims, word by word.</param>
/// <param name="Words">All words, with their positions.</param>
/// <param name="Roots">The stem of each word, once: what a search must meet.</param>
internal sealed record Door(string Tag, string Head, string Words, string Roots)
{
    public static Door Desk { get; } = new("+desk", "head", "words", "roots");

    public static Door Public { get; } = new("+public", "publicHead", "publicWords", "publicRoots");
}
