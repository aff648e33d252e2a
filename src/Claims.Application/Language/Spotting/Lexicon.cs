using System.Collections.Frozen;

namespace Claims.Application.Language.Spotting;

/// <summary>
/// English words by what they do in a sentence. Written by hand for debates, speeches and news: a part-of-speech tagger would know more words, but would cost a
/// hundred times as long, and the model needs only to know how a sentence speaks, not its grammar.
/// </summary>
public static class Lexicon
{
    private static readonly (WordKind Kind, string Words)[] Lists =
    [
        (WordKind.I, "i me my mine myself i'm i've i'd i'll im"),
        (WordKind.We, "we us our ours ourselves we're we've we'd we'll let's lets"),
        (WordKind.You, "you your yours yourself you're you've you'd you'll"),
        (WordKind.Others, "he him his himself he's he'd he'll she her hers herself she's she'd she'll they them their theirs themselves they're they've they'd they'll"),
        (WordKind.Modal, "can could may might would can't couldn't wouldn't cannot wouldn he'd she'd they'd i'd we'd you'd"),
        (WordKind.Future, "will shall won't i'll we'll you'll he'll she'll they'll it'll that'll gonna going tomorrow next future upcoming intend plan plans promise pledge"),
        (WordKind.Opinion, "think believe feel hope guess suppose wish want prefer trust maybe perhaps probably seems seem opinion view personally frankly honestly obviously doubt agree disagree support oppose favor love hate like care imagine consider convinced sure"),
        (WordKind.Obligation, "should must ought need needs shouldn't mustn't needn't let's lets gotta got supposed"),
        (WordKind.Past, "was were had did went came took gave made got said told saw knew thought became began broke brought built bought caught chose cut drew drove fell felt fought found flew forgot froze grew heard held hit hurt kept laid led left lent lost meant met paid put ran rose sent set shot shut sold spent spoke stood stole struck taught threw understood woke won wore wrote been done gone seen taken given risen fallen grown broken wasn't weren't didn't hadn't"),
        (WordKind.Being, "is are am was were be been being isn't aren't wasn't weren't it's that's there's he's she's they're we're you're i'm"),
        (WordKind.Having, "has have had having hasn't haven't hadn't i've we've you've they've"),
        (WordKind.Saying, "said say says saying told tell tells claimed claim claims announced reported reports stated argued argues denied denies admitted admits called calls accused accuses wrote testified warned quoted promised pledged suggested insisted explained described tweeted acknowledged according"),
        (WordKind.Acting, "voted vote votes signed signs passed pass vetoed opposed supported supports opposes proposed proposes introduced sponsored cosponsored ran appointed nominated fired hired invaded attacked bombed killed arrested convicted indicted sued banned repealed blocked cancelled canceled closed opened funded gave sent sold bought invested spent launched created ended negotiated withdrew balanced received inherited enacted endorsed elected"),
        (WordKind.Rising, "increase increased increases increasing rise risen rose rising rises grow grew grown growing grows growth gain gained gains doubled double doubling tripled triple quadrupled raised raise raises raising added adds add expanded expand expanding soared climbed skyrocketed skyrocketing jumped surged up"),
        (WordKind.Falling, "decrease decreased decreases decreasing decline declined declines declining fall fell fallen falling falls drop dropped drops dropping cut cuts cutting reduce reduced reduces reducing reduction lost lose loses losing loss losses shrink shrank shrunk slashed slash halved lower lowered down deficit eliminated eliminate"),
        (WordKind.Quantity, "million millions billion billions trillion trillions thousand thousands hundred hundreds dozen dozens percent percentage per half third quarter majority minority rate rates number numbers average total amount dollars dollar cents cent times double twice ratio figure figures statistics share level levels"),
        (WordKind.Comparison, "more less fewer higher lower larger smaller bigger greater than better worse faster slower stronger weaker older younger richer poorer compared same equal twice times another additional longer cheaper ever before since versus instead rather"),
        (WordKind.Extreme, "most least highest lowest largest smallest biggest greatest best worst first last only ever never oldest richest poorest strongest fastest longest record unprecedented lead leading"),
        (WordKind.Negation, "not no never nothing none nobody neither nor n't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't cannot hasn't haven't hadn't shouldn't without"),
        (WordKind.Cause, "because cause caused causes causing due therefore thus hence result resulted results resulting consequence consequences led leads leading thanks responsible reason reasons why so effect effects"),
        (WordKind.Time, "year years month months week weeks day days today yesterday ago since decade decades century history recent recently last past now during until currently already before after previous former administration term night weekend"),
        (WordKind.Institution, "government congress senate house court administration president presidents republican republicans democrat democrats democratic party bill law laws act legislation constitution amendment federal state states department agency pentagon irs fbi cia fda epa nato un u.n united nations treaty agreement agreements deal union commission committee reserve justice supreme military army navy marines troops nafta medicare medicaid obamacare budget election elections"),
        (WordKind.Money, "tax taxes taxed taxpayer taxpayers income wage wages salary pay paid paying money debt deficit deficits surplus budget budgets spending spend spent cost costs price prices inflation economy economic jobs job unemployment employment trade trades tariff tariffs imports exports business businesses industry companies company manufacturing bank banks wall street stock market mortgage interest rates loan loans investment invest fund funds funding bankruptcy bankrupt dollars"),
        (WordKind.Security, "war wars iraq iran afghanistan syria soviet russia russian russians china chinese korea vietnam cuba israel libya lebanon isis terrorism terrorist terrorists nuclear weapon weapons missile missiles bomb bombs troops military defense forces soldiers attack attacks attacked killed killing dead died death deaths murder murders crime crimes criminal criminals police gun guns prison shooting shootings drugs border immigration immigrants immigrant illegal illegally refugees"),
        (WordKind.Welfare, "health care insurance insured uninsured medicare medicaid security social welfare poverty poor hospital hospitals doctors nurses patients drug prescription education school schools teachers college students student tuition children child kids families family seniors elderly women workers veterans housing homeless energy oil gas coal climate environment pollution"),
        (WordKind.Praise, "great good wonderful tremendous incredible fantastic amazing beautiful proud strong best nice important right excellent brilliant honor honored terrific magnificent success successful remarkable"),
        (WordKind.Blame, "bad terrible horrible disaster disastrous disgrace disgraceful wrong worst failed fail failure failures mess stupid weak sad shame shameful unfair ridiculous dangerous crooked corrupt lie lies lied lying liar false failing"),
        (WordKind.Greeting, "thank thanks welcome hello hi goodnight evening morning congratulations please sorry excuse bless god applause laughter ladies gentlemen crosstalk"),
        (WordKind.Question, "what who whom whose when where why how which"),
        (WordKind.Everyone, "all every each everyone everybody everything any anybody anyone many some several few nobody both entire whole countless lots lot"),
        (WordKind.Title, "president senator governor secretary mr mrs ms dr vice congressman congresswoman mayor general judge justice speaker ambassador minister prime chairman director attorney candidate nominee opponent"),
        (WordKind.Place, "america american americans china russia mexico iran iraq syria israel germany japan canada cuba france britain england europe european africa asia texas california florida ohio michigan pennsylvania york massachusetts arkansas illinois virginia wisconsin iowa hampshire nevada arizona jersey georgia washington chicago detroit world country countries nation nations foreign city cities"),
        (WordKind.Intensity, "very really so absolutely totally completely extremely truly quite certainly definitely simply just actually exactly indeed"),
        (WordKind.Chatter, "well look now okay ok yes no yeah oh right know mean see listen wait hey gosh anyway folks"),
        (WordKind.Number, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety second third fourth fifth sixth seventh eighth ninth tenth once"),
        (WordKind.Month, "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer fall winter"),
        (WordKind.Condition, "if unless whether would could might hypothetical suppose assuming otherwise"),
        (WordKind.Value, "freedom liberty faith values dream dreams hope peace strength courage character leadership leader leaders respect future moral principle principles trust heart spirit together unity vision destiny opportunity responsibility decency"),
        (WordKind.Moderation, "question questions answer debate minutes minute seconds respond response rebuttal moderator audience candidates topic segment follow ask asked begin begins tonight"),
        (WordKind.Function, "the a an of to in and that for on with at by from as this these those it its or but into about there their than then out over also who which up"),
        (WordKind.Record, "record vote voted votes plan policy policies report study studies data poll polls estimate estimated analysis according shows show showed found evidence experts economists record records fact facts"),
        (WordKind.People, "people americans man woman men women citizens voters workers families folks middle-class class families person somebody someone everybody individuals population"),
    ];

    private static readonly FrozenDictionary<string, WordKind> Words = Read();

    private static readonly FrozenDictionary<string, WordKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="lowered">In lower case, with a straight apostrophe.</param>
    public static WordKind Of(ReadOnlySpan<char> lowered) => Lookup.TryGetValue(lowered, out var kind) ? kind : WordKind.None;

    private static FrozenDictionary<string, WordKind> Read()
    {
        var words = new Dictionary<string, WordKind>(StringComparer.Ordinal);
        foreach (var (kind, list) in Lists)
            foreach (var word in list.Split(' '))
                words[word] = words.GetValueOrDefault(word) | kind;
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
