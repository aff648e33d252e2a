using DocumentFormat.OpenXml.Wordprocessing;

namespace Claims.Infrastructure.Documents;

/// <summary>How a document looks: the names of the styles are those that word processors know by themselves.</summary>
internal static class WordStyles
{
    private const string Ink = "1C1F24";
    private const string Link = "0B57A4";

    public static Styles Of(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "22" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading("Title", "Title", 40, 0, null),
        Heading("Heading1", "heading 1", 30, 0, "360"),
        Heading("Heading2", "heading 2", 24, 1, "300"),
        new Style(
            new StyleName { Val = "Quote" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(),
            new StyleParagraphProperties(
                new KeepNext(), new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 18, Space = 10, Color = "9AA3AE" }), new SpacingBetweenLines { Before = "60", After = "120" },
                new Indentation { Left = "284" }),
            new StyleRunProperties(new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria" }))
        { Type = StyleValues.Paragraph, StyleId = "Quote" },
        new Style(
            new StyleName { Val = "List Bullet" }, new BasedOn { Val = "Normal" }, new PrimaryStyle(),
            new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }), new SpacingBetweenLines { After = "60" }))
        { Type = StyleValues.Paragraph, StyleId = "ListBullet" },
        new Style(
            new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = Link }, new Underline { Val = UnderlineValues.Single }))
        { Type = StyleValues.Character, StyleId = "Hyperlink" });

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "283" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static Style Heading(string id, string name, int halfPoints, int level, string? before)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = before ?? "0", After = "120" });
        if (before is not null) paragraph.Append(new OutlineLevel { Val = level });
        return new Style(
            new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), paragraph,
            new StyleRunProperties(new Bold(), new Color { Val = Ink }, new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" }))
        { Type = StyleValues.Paragraph, StyleId = id };
    }
}
