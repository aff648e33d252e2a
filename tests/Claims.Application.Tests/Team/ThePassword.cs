using Claims.Infrastructure.Identity;

namespace Claims.Application.Tests.Team;

public sealed class ThePassword
{
    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("abcdefghijklm")]
    [InlineData("qwertyuiop12345")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("password1234")]
    [InlineData("P@$$w0rd2025!!")]
    [InlineData("MotDePasse2024")]
    [InlineData("Welcome-Admin-1")]
    [InlineData("Summer2025!!!")]
    [InlineData("iloveyou12345")]
    [InlineData("factcheck2025!")]
    [InlineData("987654321012")]
    public void Is_refused_when_guessing_tries_it_first(string password) => Assert.NotNull(CommonPasswords.WhyCommon(password));

    [Theory]
    [InlineData("wheel barrow lantern")]
    [InlineData("correct horse battery staple")]
    [InlineData("evidence-first")]
    [InlineData("tRq8#vLm2!xZ")]
    [InlineData("der Hund bellt um sieben")]
    [InlineData("я читаю по ночам")]
    [InlineData("my password is a long sentence about otters")]
    public void Is_taken_when_it_is_long_and_not_obvious(string password) => Assert.Null(CommonPasswords.WhyCommon(password));

    [Fact]
    public void Is_not_ones_own_address() => Assert.NotNull(CommonPasswords.WhyCommon("Otterbein2025!", "otterbein@desk.test"));
}
