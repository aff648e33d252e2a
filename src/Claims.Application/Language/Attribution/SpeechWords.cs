using System.Collections.Frozen;

namespace Claims.Application.Language.Attribution;

/// <summary>How a language tells who says something. English serves for every language without a table.</summary>
internal sealed class SpeechWords
{
    private static readonly SpeechWords English = new(
        saying: "said say says saying told tell tells claimed claim claims announced announces reported reports stated states argued argues denied denies admitted admits testified warned warns insisted insists "
            + "suggested suggests explained explains tweeted tweets posted acknowledged acknowledges asserted asserts alleged alleges declared declares added adds noted notes replied replies answered wrote writes "
            + "boasted recalled recalls predicted predicts estimated estimates promised pledged vowed confirmed confirms concluded maintains maintained contended contends remarked quipped stressed complained accused "
            + "exclaimed joked hinted countered continued shouted repeated reiterated emphasized emphasised urged commented observed mused stating adding arguing claiming insisting noting promising warning predicting declaring announcing",
        according: "according to|in the words of|in the opinion of|as told by|as claimed by",
        after: "",
        pronouns: "he she they",
        roles: "president minister premier chancellor senator governor mayor secretary congressman congresswoman candidate judge professor director spokesman spokeswoman spokesperson chairman chairwoman chief leader "
            + "official officer king queen prince princess ambassador general author economist mp lawmaker deputy politician commissioner expert speaker chair",
        titles: "mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col sgt lt capt rev hon st vice prime former ex-president deputy acting president-elect foreign finance interior defence defense health justice",
        between: "has have had also later then again is was were been be reported to quoted as who which has repeatedly once often recently never even still first reportedly has since himself herself does did",
        opens: "that the a an how why whether if her his their its by",
        by: "by");

    private static readonly SpeechWords Spanish = new(
        saying: "dijo dice dicho dijeron decía afirmó afirma afirmado aseguró asegura asegurado declaró declara declarado explicó explica explicado señaló señala señalado sostuvo sostiene sostenido anunció anuncia anunciado "
            + "indicó indica indicado manifestó manifiesta manifestado agregó agrega añadió añade admitió admite negó niega denunció denuncia denunciado advirtió advierte reconoció reconoce insistió insiste contó cuenta escribió",
        according: "según|de acuerdo con|en palabras de|a juicio de",
        after: "",
        pronouns: "él ella ellos ellas",
        roles: "presidente presidenta ministro ministra senador senadora gobernador gobernadora alcalde alcaldesa diputado diputada portavoz vocero vocera secretario secretaria director directora candidato candidata rey reina líder "
            + "juez jueza profesor profesora economista experto experta jefe jefa consejero consejera",
        titles: "sr sra don doña dr dra expresidente expresidenta vicepresidente vicepresidenta primer primera ex",
        between: "ha han había también luego después ya le les lo se nos que",
        opens: "que el la los las un una su por cómo",
        by: "por");

    private static readonly SpeechWords German = new(
        saying: "sagte sagt sagten gesagt erklärte erklärt behauptete behauptet meinte meint betonte betont teilte versicherte versichert kündigte warnte warnt gewarnt räumte bestätigte bestätigt schrieb schreibt geschrieben "
            + "äußerte erzählte erzählt berichtete berichtet forderte bestritt bestreitet ergänzte ergänzt entgegnete so",
        according: "laut|nach angaben von|nach worten von|nach den worten von|nach aussage von|nach ansicht von",
        after: "zufolge",
        pronouns: "er sie",
        roles: "präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin senator senatorin bürgermeister bürgermeisterin abgeordnete abgeordneter vorsitzende vorsitzender chef chefin professor professorin "
            + "sekretär sekretärin experte expertin direktor direktorin kommissar kommissarin richter richterin könig königin ökonom ökonomin politiker politikerin",
        titles: "herr frau dr prof ex-präsident",
        between: "hat haben hatte habe auch später dann am bereits einmal wiederholt nun zudem noch mehrfach",
        opens: "dass der die das den dem ein eine einer wie ihr sein seine ihre von",
        by: "von");

    private static readonly SpeechWords French = new(
        saying: "dit dire disait déclaré déclare déclarait affirmé affirme affirmait assuré assure expliqué explique indiqué indique annoncé annonce souligné souligne soutenu soutient précisé précise ajouté ajoute estimé estime "
            + "prétendu prétend raconté raconte lancé lance répondu répond reconnu reconnaît nié nie averti avertit écrit martelé rappelé rappelle insisté insiste confirmé confirme",
        according: "selon|d'après|d'apres|aux dires de|de l'avis de",
        after: "",
        pronouns: "il elle ils elles",
        roles: "président présidente ministre premier première sénateur sénatrice maire député députée porte-parole secrétaire directeur directrice candidat candidate chancelier chancelière roi reine chef cheffe gouverneur "
            + "gouverneure juge professeur professeure économiste expert experte",
        titles: "m mme mlle monsieur madame dr ex-président ancien ancienne vice-président",
        between: "a ont avait aurait aussi ensuite lui s'est est également déjà ainsi puis l'a",
        opens: "que le la les un une son sa ses par l' qu'",
        by: "par");

    private static readonly FrozenSet<string> Small = Set("de del la las los el von van der den dem zu zur di da do dos das du des le bin ibn al el- y e st abu ben ter ten af av");

    /// <summary>Begin sentences with a capital, and are no names: of all the languages, since a text may quote another.</summary>
    private static readonly FrozenSet<string> Starters = Set(
        "the a an in on at but and yet later earlier then when while after before if as it this that these those there here he she they we i you his her its their our my your what who why how where which yes no not also still "
        + "meanwhile however moreover asked speaking last next today yesterday tomorrow now so or for from to by with of some many most all every each once only even just according since until during such nobody everyone "
        + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "el la los las un una unos en con por para pero según cuando después antes hoy ayer él ella lo su sus este esta eso y o no sí también como que lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
        + "der die das den dem des ein eine einer einen am im in an auf bei mit von zu nach vor seit er sie es wir ich ihr und aber oder doch dann als wenn weil dass laut gestern heute später nun so auch nicht montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember "
        + "le les des du au aux et mais ou donc or ni car il ils elle elles on nous vous je tu ce cet cette ces son sa ses dans sur sous avec pour par selon hier demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier février avril juin juillet août septembre octobre novembre décembre quand après avant");

    private readonly FrozenSet<string> saying;
    private readonly FrozenSet<string> after;
    private readonly FrozenSet<string> pronouns;
    private readonly FrozenSet<string> roles;
    private readonly FrozenSet<string> titles;
    private readonly FrozenSet<string> between;
    private readonly FrozenSet<string> opens;
    private readonly FrozenSet<string> by;

    private SpeechWords(string saying, string according, string after, string pronouns, string roles, string titles, string between, string opens, string by)
    {
        this.saying = Set(saying);
        According = [.. according.Split('|').Select(phrase => phrase.Split(' '))];
        this.after = Set(after);
        this.pronouns = Set(pronouns);
        this.roles = Set(roles);
        this.titles = Set(titles);
        this.between = Set(between);
        this.opens = Set(opens);
        this.by = Set(by);
    }

    /// <summary>Stand before a name: "according to", "nach Angaben von".</summary>
    public IReadOnlyList<string[]> According { get; }

    public static SpeechWords Of(string language) => language.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "es" => Spanish,
        "de" => German,
        "fr" => French,
        _ => English,
    };

    public bool Says(string word) => saying.Contains(word);

    /// <summary>"…, stating": who does so is whom the sentence began with.</summary>
    public bool IsParticiple(string word) => this == English && word.EndsWith("ing", StringComparison.Ordinal) && Says(word);

    /// <summary>Stands behind a name: "Lopez zufolge".</summary>
    public bool IsAfter(string word) => after.Contains(word);

    public bool IsPronoun(string word) => pronouns.Contains(word);

    /// <summary>An office: "the minister said" means the person who was named last; German puts most of them together, "Finanzministerin".</summary>
    public bool IsRole(string word) => roles.Contains(word) || (this == German && word.Length > 8 && roles.Any(role => role.Length >= 4 && word.EndsWith(role, StringComparison.Ordinal)));

    /// <summary>Stands before a name and is none itself.</summary>
    public bool IsTitle(string word) => titles.Contains(word) || IsRole(word);

    /// <summary>May stand between a name and its verb: "has also".</summary>
    public bool IsBetween(string word) => between.Contains(word) || (this == English && word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>May stand between a verb and the name behind it ("said the minister …"), or begins what is said.</summary>
    public bool Opens(string word) => opens.Contains(word);

    public bool IsBy(string word) => by.Contains(word);

    public bool IsGerman => this == German;

    public static bool IsParticle(string word) => Small.Contains(word);

    public static bool IsStarter(string word) => Starters.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
