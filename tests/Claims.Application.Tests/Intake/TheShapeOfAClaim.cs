using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Intake;
using static Claims.Application.Tests.Intake.Intake;

namespace Claims.Application.Tests.Intake;

public sealed class TheShapeOfAClaim
{
    private static readonly RecordClaim.Command Sound = Claim(1);

    /// <summary>What is wrong, the field that says so, and the beginning of the sentence.</summary>
    public static TheoryData<string, RecordClaim.Command, string, string> Wrong => new()
    {
        { "no statement", Sound with { Wording = Words(" ") }, "Wording.Statement", "Write the statement: one neutral sentence." },
        { "invisible statement", Sound with { Wording = Words("\u200B\u202E") }, "Wording.Statement", "Write the statement" },
        { "long statement", Sound with { Wording = Words(new string('a', Limits.Statement + 1)) }, "Wording.Statement", "The statement is too long: at most 2,000" },
        { "long quote", Sound with { Wording = Words(quote: new string('a', Limits.Quote + 1)) }, "Wording.Quote", "The quote is too long" },
        { "no language", Sound with { Wording = Words() with { Language = "" } }, "Wording.Language", "Name the language" },
        { "a language's name", Sound with { Wording = Words() with { Language = "Old English" } }, "Wording.Language", "Name the language" },
        { "translation of nothing", Sound with { Wording = Words(quote: "") with { Translation = "x" } }, "Wording.Translation", "A translation needs" },
        { "statement too long to be short", Sound with { Wording = Words(new string('a', Limits.ShortClaim + 1), shortClaim: "") }, "Wording.ShortClaim", "Write the claim in short" },
        { "no claimant", Sound with { Circumstances = Around(0) }, "Circumstances.ClaimantId", "Say who makes the claim." },
        { "attributed to the claimant", Sound with { Circumstances = Around(1, 1) }, "Circumstances.AttributedToId", "The words are attributed" },
        { "year 0", Sound with { Circumstances = Around(1) with { SaidOn = default(PartialDate) } }, "Circumstances.SaidOn", "There is no such date." },
        { "many origins", Sound with { Circumstances = Around(1) with { Origins = [.. Enumerable.Range(0, 21).Select(i => $"wire {i}")] } }, "Circumstances.Origins", "A claim repeats at most 20" },
        { "waiting for nobody", Sound with { Handling = How() with { WaitingUntil = new DateOnly(2025, 9, 9) } }, "Handling.WaitingFor", "Say whom" },
        { "many topics", Sound with { Topics = [.. Enumerable.Range(0, 21).Select(i => $"topic {i}")] }, "Topics", "A claim has at most 20 topics." },
        { "nameless topic", Sound with { Topics = ["!!!"] }, "Topics", "A topic's name has letters" },
        { "appeared nowhere", Sound with { Appearances = [new AppearanceFacts(" ", null, null, Medium.Post)] }, "Appearances[0].Url", "Say where it appeared" },
        { "a script for an address", Sound with { Appearances = [At("javascript:alert(1)")] }, "Appearances[0].Url", "Write a whole address" },
        { "no scheme", Sound with { Appearances = [At("https://example.org"), At("example.org")] }, "Appearances[1].Url", "Write a whole address" },
        { "long address", Sound with { Appearances = [At("https://example.org/" + new string('a', Limits.Url))] }, "Appearances[0].Url", "The address is too long" },
        { "picture without a description", Sound with { Appearances = [new AppearanceFacts(null, null, null, Medium.Post, new string('a', 64))] }, "Appearances[0].PictureAlt", "Describe the picture" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_at_its_field(string what, RecordClaim.Command message, string field, string text)
    {
        var failures = new RecordClaim.Rules().Validate(message).Errors;

        var failure = Assert.Single(failures);
        Assert.True(field == failure.PropertyName, what);
        Assert.StartsWith(text, failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_words_and_other_scripts_are_fine()
    {
        var words = new Wording(new string('字', Limits.Quote), "zh-Hant-TW", new string('x', Limits.Quote), TranslatedBy.Machine, "</script> 트럼프 " + new string('w', 1_900), "한국");

        Assert.True(new RecordClaim.Rules().Validate(Sound with { Wording = words }).IsValid);
    }
}
