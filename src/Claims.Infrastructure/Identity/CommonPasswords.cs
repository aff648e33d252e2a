using Microsoft.AspNetCore.Identity;

namespace Claims.Infrastructure.Identity;

/// <summary>Refuses what guessing tries first: repeated patterns, walks over the keyboard, common words with digits around them, one's own name or address.</summary>
/// <remarks>By rule instead of by a list of leaked passwords: those of twelve characters and more are almost all of these kinds, in endless variants.</remarks>
public sealed class CommonPasswords : IPasswordValidator<ClaimsUser>
{
    private const int FewestDifferent = 5;
    private const int MostCommonWords = 3;
    private const int FewestOtherLetters = 4;
    private const double WalkShare = 0.75;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "!@#$%^&*()",
    ];

    // Longest first, so that "password" goes before "pass".
    private static readonly string[] Words = [.. """
        password passwort passwd passphrase pass motdepasse contrasena senha wachtwoord parola haslo geheim secret secrets login logon signin account access
        welcome willkommen bienvenue letmein letme hello hallo iloveyou loveyou love forever always freedom whatever please changeme change default temporary temp
        admin administrator root user username guest owner manager master superuser system server computer laptop internet network desktop office company work
        qwerty qwertz azerty asdf zxcv keyboard dragon monkey tiger lion eagle panther unicorn pokemon starwars superman batman spiderman ninja samurai
        football baseball basketball soccer hockey golf tennis liverpool arsenal chelsea barcelona yankees lakers cowboys champion winner
        sunshine flower princess prince king queen angel shadow killer hunter hacker matrix phoenix diamond silver golden purple orange yellow black white green blue red
        summer winter spring autumn fall january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday today tomorrow birthday christmas newyear
        michael jennifer jessica ashley daniel thomas robert andrew joshua matthew charlie george jordan maria anna
        google facebook amazon apple samsung microsoft windows linux android iphone twitter youtube
        claims claim factcheck factchecker fact checker check editor editors newsroom news desk demo test testing tester example sample
        the and for you your mine my this that is it me in on one two three four five six seven eight nine ten trustno open sesame new old
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(word => word.Length)];

    public Task<IdentityResult> ValidateAsync(UserManager<ClaimsUser> manager, ClaimsUser user, string? password) => Task.FromResult(
        WhyCommon(password ?? "", user.Email) is { } why ? IdentityResult.Failed(new IdentityError { Code = nameof(CommonPasswords), Description = why }) : IdentityResult.Success);

    /// <returns>Nothing for a password that guessing does not try first.</returns>
    public static string? WhyCommon(string password, string? email = null)
    {
        var text = password.ToLowerInvariant();
        if (text.Distinct().Count() < FewestDifferent) return "This password has too few different characters.";
        if (Repeats(text)) return "This password repeats itself.";
        if (Walks(text)) return "This password follows the keyboard or the alphabet.";
        return Readings(text).Any(reading => IsOfCommonWords(reading, email)) ? "This password is made of words that guessing tries first. Three or four unrelated words are long and easy to remember." : null;
    }

    private static bool Repeats(string text) => Enumerable.Range(1, text.Length / 2)
        .Any(period => Enumerable.Range(period, text.Length - period).All(place => text[place] == text[place - period]));

    private static bool Walks(string text)
    {
        var steps = text.Zip(text.Skip(1)).Count(pair => pair.First == pair.Second || Array.Exists(Rows, row => AreNeighbours(row, pair.First, pair.Second)));
        return steps >= WalkShare * (text.Length - 1);
    }

    private static bool AreNeighbours(string row, char first, char second) =>
        row.IndexOf(first) is var from and >= 0 && ((from + 1 < row.Length && row[from + 1] == second) || (from > 0 && row[from - 1] == second));

    private static bool IsOfCommonWords(string text, string? email)
    {
        var found = 0;
        var own = (email ?? "").ToLowerInvariant().Split(['@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2);
        foreach (var word in own.Concat(Words))
        {
            var without = text.Replace(word, " ", StringComparison.Ordinal);
            if (without.Length == text.Length) continue;
            found++;
            text = without;
        }
        return found is > 0 and <= MostCommonWords && text.Count(char.IsLetter) < FewestOtherLetters;
    }

    // "P4$$w0rd" is "password"; the digits at the end of "Summer2025!" are just digits.
    private static IEnumerable<string> Readings(string text) => [text, Unmasked(text), Unmasked(text.TrimEnd([.. "0123456789!@#$%^&*()-_=+.,;:?/ "]))];

    private static string Unmasked(string text) => string.Concat(text.Select(letter => letter switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    }));
}
