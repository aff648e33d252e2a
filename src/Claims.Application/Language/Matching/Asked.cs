using Claims.Application.Language.Spotting;

namespace Claims.Application.Language.Matching;

/// <summary>A <see cref="Post"/> made ready for comparison.</summary>
/// <param name="All">Body and author.</param>
/// <param name="Sentences">Of the body; at least one.</param>
/// <param name="Day">When it was written, as <see cref="DateOnly.DayNumber"/>; nothing when unknown.</param>
/// <param name="Words">What words mean.</param>
public sealed record Asked(Profile All, Profile Body, Profile Author, IReadOnlyList<Profile> Sentences, int? Day, WordTable Words)
{
    public static Asked Of(Post post, Rarity rarity)
    {
        var words = WordBreaker.Break(post.Body);
        var body = Profile.Of(words, rarity);
        var sentences = words.GroupBy(word => word.Sentence).Select(sentence => Profile.Of([.. sentence], rarity)).ToList();
        return new Asked(Profile.Of(post.Body + post.Author, rarity), body, Profile.Of(post.Author, rarity), sentences.Count == 0 ? [body] : sentences, post.Day, rarity.Words);
    }
}
