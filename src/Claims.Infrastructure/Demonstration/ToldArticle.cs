using Claims.Application.Domain.Articles;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Demonstration;

/// <summary>
/// The news report on which the sample desk rests, retold in the desk's own words; what stands in quotation marks is word for word, and is what the claims quote.
/// </summary>
internal static class ToldArticle
{
    public static readonly ArticleFacts Facts = new("A first summit in the White House (retold)", null, "News report, 25 August 2025", PartialDate.Of(2025, 8, 25), null, "en");

    public const string Text = """
        The presidents of the United States and South Korea met in the White House on 25 August 2025. This is the desk's own retelling of one report about that day; only the words in quotation marks are the report's.

        The report begins with trade. It recalls the agreement that both sides had announced at the end of July, and calls its centrepiece "a $350 billion investment pledge by the Koreans". Washington, it says, had first demanded "a double-digit increase in import tariffs", and then "ultimately reduced the tariff".

        Most of the conversation was about the North. Donald Trump reminded his guest that in his first term he had met Kim Jong Un more than once, "both in the demilitarized zone and in a foreign meeting in Singapore". Would he do it again? "I'd like to meet him [Leader Kim] this year," Trump said.

        Lee Jae Myung answered in the same tone. He suggested that the two leaders could "build a Trump World" in North Korea and play golf there. North Korea's progress with nuclear weapons, Lee is reported to have said, "would not have happened if Trump remained in office".

        Hours before the talks Trump had written that a purge or a revolution seemed to be taking place in Seoul. The report says that he "later dismissed his earlier accusations".

        Lee had come to office in June. His predecessor, Yoon Suk Yeol, was impeached "after he initiated martial law" in December 2024. The report introduces Lee as "a new recruit in Korean politics".

        What will come of it? Nobody in the room said, and both hope for the best.
        """;

    /// <summary>The claims that were taken from it, and the words of each as they stand in it.</summary>
    public static readonly (int Claim, string Words)[] Marks =
    [
        (1, "a $350 billion investment pledge by the Koreans"),
        (2, "ultimately reduced the tariff"),
        (3, "both in the demilitarized zone and in a foreign meeting in Singapore"),
        (4, "I'd like to meet him [Leader Kim] this year"),
        (5, "later dismissed his earlier accusations"),
        (6, "after he initiated martial law"),
        (7, "a new recruit in Korean politics"),
        (9, "build a Trump World"),
        (10, "would not have happened if Trump remained in office"),
    ];
}
