using Claims.Application.Domain.Sources;

namespace Claims.Infrastructure.Demonstration;

/// <summary>The sources that the sample desk leans on. All are real; titles are descriptions in the desk's own words.</summary>
internal static class ToldSources
{
    private const string Announcement = "Announcement of the two governments, 30 July 2025";

    public static readonly ToldSource VietNamNews = new(
        "https://vietnamnews.vn/world/1722420/south-korea-to-face-15-per-cent-us-tariff-president-lee-to-visit-washington-in-2-weeks.html",
        "South Korea to face a 15 per cent US tariff", "Viet Nam News", null, SourceType.NewsReport, Tier.Secondary, Announcement);

    public static readonly ToldSource ChinaDaily = new(
        "https://www.chinadaily.com.cn/a/202507/31/WS688aca84a310c26fd717cb26.html",
        "Report on the trade agreement between the United States and South Korea", "China Daily", "2025-07-31", SourceType.NewsReport, Tier.Secondary, Announcement);

    public static readonly ToldSource JoongAngPledge = new(
        "https://koreajoongangdaily.joins.com/news/2025-08-01/national/diplomacy/Very-successful-White-House-celebrates-historic-trade-agreement-with-Korea/2366610",
        "White House on the trade agreement with Korea", "Korea JoongAng Daily", "2025-08-01", SourceType.NewsReport, Tier.Secondary, Announcement);

    public static readonly ToldSource PressSecretary = new(
        null, "Statement of the White House press secretary on the agreement with South Korea", "The White House", null, SourceType.OfficialRecord, Tier.Primary, Announcement)
    {
        NoUrlReason = "Spoken; quoted word for word in source 3.",
    };

    public static readonly ToldSource Order14326 = new(
        "https://www.govinfo.gov/content/pkg/FR-2025-08-06/html/2025-15010.htm",
        "Executive Order 14326 on reciprocal tariff rates", "Federal Register", "2025-08-06", SourceType.Legislation, Tier.Primary);

    public static readonly ToldSource Order14316 = new(
        "https://www.govinfo.gov/content/pkg/FR-2025-07-10/html/2025-12962.htm",
        "Executive Order 14316 extending the pause of the tariff rates", "Federal Register", "2025-07-10", SourceType.Legislation, Tier.Primary);

    public static readonly ToldSource JoongAngRate = new(
        "https://koreajoongangdaily.joins.com/news/2025-08-01/business/economy/Trump-signs-executive-order-locking-in-Koreas-15-tariff-rate/2366532",
        "Executive order on Korea's tariff rate", "Korea JoongAng Daily", "2025-08-01", SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource FreightWaves = new(
        "https://www.freightwaves.com/news/trump-announces-25-tariffs-on-goods-from-japan-south-korea",
        "25 per cent tariffs announced for Japan and South Korea", "FreightWaves", null, SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource HanoiTranscript = new(
        "https://www.presidency.ucsb.edu/documents/remarks-meeting-with-chairman-the-state-affairs-commission-kim-jong-un-north-korea-and",
        "Remarks at the meeting with Kim Jong Un in Hanoi", "The American Presidency Project", "2019-02-27", SourceType.Transcript, Tier.Primary);

    public static readonly ToldSource PanmunjomTranscript = new(
        "https://www.presidency.ucsb.edu/documents/remarks-with-chairman-the-state-affairs-commission-kim-jong-un-north-korea-and-president",
        "Remarks with Kim Jong Un in Panmunjom", "The American Presidency Project", "2019-06-30", SourceType.Transcript, Tier.Primary);

    public static readonly ToldSource VoiceOfAmerica = new(
        "https://www.voanews.com/amp/key-points-from-trump-press-conference-in-hanoi/4807366.html",
        "Key points from the press conference in Hanoi", "Voice of America", null, SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource NewsX = new(
        "https://www.newsx.com/world/trump-tower-in-north-korea-south-korean-presidents-oval-office-banter-goes-viral-53216/",
        "The South Korean president's banter in the Oval Office", "NewsX", null, SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource KbsBroadcast = new(
        "https://news.kbs.co.kr/news/pc/view/view.do?ncd=8340314",
        "KBS on the talks in the White House, with its own broadcast", "KBS", null, SourceType.Recording, Tier.Primary)
    {
        Language = "ko",
    };

    public static readonly ToldSource DeutscheWelle = new(
        "https://amp.dw.com/en/trump-hosts-south-koreas-lee-discuss-north-korea-and-trade/a-73763812",
        "Trump hosts South Korea's Lee", "DW", null, SourceType.NewsReport, Tier.Secondary, "Three wire services, as DW credits them");

    public static readonly ToldSource Vanguard = new(
        "https://www.vanguardngr.com/2025/08/trump-says-he-wants-to-meet-north-koreas-kim-again/",
        "Trump says he wants to meet Kim again", "Vanguard", "2025-08", SourceType.NewsReport, Tier.Secondary, "AFP");

    public static readonly ToldSource Ndtv = new(
        "https://www.ndtv.com/world-news/trump-says-he-wants-to-meet-north-koreas-kim-jong-un-again-9158788",
        "Trump says he wants to meet Kim Jong Un again", "NDTV", null, SourceType.NewsReport, Tier.Secondary, "AFP");

    public static readonly ToldSource NewsOn6 = new(
        "https://www.newson6.com/story/68ac958f907f7c734c04ceb8/trump-hosts-south-korea-s-new-leader-lee-jae-myung-for-a-trade-summit",
        "Trump hosts South Korea's new leader for a trade summit", "News On 6", null, SourceType.NewsReport, Tier.Secondary, "AP");

    public static readonly ToldSource HindustanTimes = new(
        "https://www.hindustantimes.com/world-news/south-koreas-constitutional-court-upholds-president-yoon-suk-yeols-impeachment-101743735317390.html",
        "South Korea's constitutional court upholds the impeachment of Yoon Suk Yeol", "Hindustan Times", null, SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource KbsWorld = new(
        "https://world.kbs.co.kr/service/news_view.htm?Seq_Code=103415&lang=g",
        "KBS World on the removal of President Yoon", "KBS World", null, SourceType.NewsReport, Tier.Secondary)
    {
        Language = "de",
    };

    public static readonly ToldSource JoongAngLee = new(
        "https://koreajoongangdaily.joins.com/news/2025-04-10/national/politics/Lee-Jaemyung-just-announced-hes-running-for-president-Heres-everything-you-need-to-know/2281593",
        "Who is Lee Jae Myung: the candidate's career", "Korea JoongAng Daily", "2025-04-10", SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource KoreaDaily = new(
        "https://www.koreadailyus.com/who-is-lee-jae-myung-south-koreas-next-president",
        "Who is Lee Jae Myung", "The Korea Daily", null, SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource AsiaToday = new(
        "https://en.asiatoday.co.kr/view.php?key=20250826001000332",
        "The talks in the White House, with the president's words in translation", "Asia Today", "2025-08-26", SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource NagalandPost = new(
        "https://nagalandpost.com/pm-modi-calls-out-trumps-narrative-on-india-pak-conflict/",
        "India's account of how the fighting with Pakistan stopped", "Nagaland Post", null, SourceType.NewsReport, Tier.Secondary);

    public static readonly ToldSource ThisDesk = new(
        null, "The pages of this demonstration", "This desk", null, SourceType.OfficialRecord, Tier.Primary)
    {
        NoUrlReason = "It is the desk that you are looking at.",
    };
}
