namespace Claims.Application.Language.Matching;

/// <summary>Remembers what was made of the words met last: texts say the same words again and again, and reading one costs more than finding it.</summary>
/// <remarks>
/// Of a fixed size: each word has one place, and who comes later takes it. Read and written by many threads without a lock, because an entry
/// never changes and whoever meets another word's entry in its place reads the word anew.
/// </remarks>
internal sealed class WordMemory(WordMemory.Reading read)
{
    private const int Size = 1 << 16;

    /// <summary>Longer words hardly come again.</summary>
    private const int Longest = 40;

    private readonly WordForms?[] places = new WordForms?[Size];

    internal delegate WordForms Reading(ReadOnlySpan<char> raw);

    public WordForms Of(ReadOnlySpan<char> raw)
    {
        if (raw.Length > Longest) return read(raw);
        ref var place = ref places[string.GetHashCode(raw) & (Size - 1)];
        return place is { } known && raw.SequenceEqual(known.Raw) ? known : place = read(raw);
    }
}

/// <param name="Raw">As it stands in a text.</param>
/// <param name="Form">Empty when nothing of it is a letter or a digit.</param>
internal sealed record WordForms(string Raw, string Form, string Stem, bool IsCommon);
