namespace Claims.Application.Kernel;

/// <summary>How long a text may be, in UTF-16 units. The domain, the validators, the database and the forms all read these.</summary>
public static class Limits
{
    public const int Name = 200;
    public const int Line = 300;
    public const int ShortClaim = 300;
    public const int Statement = 2_000;
    public const int Quote = 10_000;
    public const int Passage = 5_000;
    public const int Note = 4_000;
    public const int Conclusion = 500;
    public const int Headline = 200;
    public const int Summary = 1_000;
    public const int Reasoning = 50_000;
    public const int Url = 2_000;
    public const int Email = 254;
    public const int Code = 60;
    public const int Language = 35;

    /// <summary>Length of a normalised lookup column: fits an index key of 1,700 bytes on SQL Server.</summary>
    public const int Key = 400;

    /// <summary>A history row's "from what to what", as JSON.</summary>
    public const int Changes = 400_000;

    /// <summary>A form that was not sent yet, as JSON.</summary>
    public const int Draft = 400_000;

    /// <summary>Spreadsheet rows pasted at once.</summary>
    public const int PastedRows = 500;
    public const int PastedText = 1_000_000;

    public const int Aliases = 30;
    public const int ClaimantRoles = 30;

    /// <summary>A published revision, as JSON.</summary>
    public const int PublishedContent = 4_000_000;

    public const int Points = 5;

    /// <summary>Given to points of one claim over time; they are bits of a number, and never given twice.</summary>
    public const int PointNumbers = 30;
    public const int Topics = 20;
    public const int Origins = 20;
    public const int Appearances = 200;

    /// <summary>Evidence of one claim, withdrawn pieces included.</summary>
    public const int Evidence = 500;

    public const int Figures = 50;
    public const int Events = 100;

    /// <summary>A unit's code.</summary>
    public const int UnitCode = 40;

    /// <summary>ClaimReview's <c>claimReviewed</c> is cut by search engines beyond this; longer only warns.</summary>
    public const int ShortClaimAim = 75;

    /// <summary>Request line and headers, or status line and headers, of a page that was fetched.</summary>
    public const int HttpHead = 70_000;

    /// <summary>A file that is uploaded instead of a fetch, in bytes: an hour of video is cut before it comes here.</summary>
    public const long UploadBytes = 200L * 1024 * 1024;

    /// <summary>Readable text of one page, in UTF-16 units.</summary>
    public const int ReadableText = 4_000_000;

    /// <summary>An article's text: a debate of four hours has 200,000.</summary>
    public const int ArticleText = 500_000;

    public const int ArticleVersions = 50;
    public const int ArticleMarks = 500;
    public const int ArticlePutAway = 1_000;

    /// <summary>A sentence that is matched, in UTF-16 units; what has no full stop for longer is none.</summary>
    public const int Sentence = 4_000;

    /// <summary>An article as a file, in bytes.</summary>
    public const int ArticleBytes = 20 * 1024 * 1024;

    /// <summary>An uploaded picture, in bytes.</summary>
    public const int PictureBytes = 10 * 1024 * 1024;
}
