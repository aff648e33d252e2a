using Claims.Application.Language.Spotting;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Spotting;
using Claims.Infrastructure.Spotting.Training;

namespace Claims.Infrastructure.Tests.Spotting;

public sealed class TrainingTheSpotter
{
    [Fact]
    public void What_is_trained_is_what_is_read_back()
    {
        var model = Train();
        using var file = new MemoryStream();
        ModelFile.Write(file, model);
        file.Position = 0;

        var again = ModelFile.Read(file, TrainedSpotter.Words);

        foreach (var sentence in Sentences("other").Select(sentence => sentence.Text)) Assert.Equal(Score(model, sentence), Score(again, sentence), 0.002);
        Assert.Equal(model.Trees.Count, again.Trees.Count);
    }

    [Fact]
    public void Figures_are_learned_and_hold_in_another_debate()
    {
        var model = Train();

        var scored = Sentences("other").Select(sentence => (Score(model, sentence.Text), sentence.IsWorth)).ToList();

        Assert.True(Measures.AveragePrecision(scored) > 0.99, Measures.AveragePrecision(scored).ToString());
    }

    [Fact]
    public void A_teacher_adds_what_the_labelled_sentences_do_not_know()
    {
        var training = new SpotTraining(TrainedSpotter.Words);
        var labelled = Sentences("one").Select(training.Read).ToList();
        var taught = Enumerable.Range(0, 300).SelectMany(i => new[]
        {
            new TaughtSentence($"The glacier lost its edge near village {(char)('a' + (i % 26))}.", 0.9f),
            new TaughtSentence($"My neighbour painted a fence near village {(char)('a' + (i % 26))}.", 0.1f),
        }).ToList();

        var (plain, knowing) = (training.Fit(labelled, labelled, []), training.Fit(labelled, labelled, taught));

        Assert.True(Lead(knowing) > Lead(plain) + 0.3f, $"{Lead(plain)} without, {Lead(knowing)} with a teacher");

        static float Lead(SpotModel model) => Score(model, "The glacier lost its edge.") - Score(model, "My neighbour painted a fence.");
    }

    [Fact]
    public void What_a_teacher_says_is_read_line_by_line()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "0.25\tWages rose.\n1\tA\ttab stays.\n");
        Assert.Equal([new TaughtSentence("Wages rose.", 0.25f), new TaughtSentence("A\ttab stays.", 1)], LabelledSentences.ReadTaught(file));

        File.WriteAllText(file, "0.25\tWages rose.\n1.5\tToo sure.\n");
        Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => LabelledSentences.ReadTaught(file)).Message);
        File.Delete(file);
        Assert.Empty(LabelledSentences.ReadTaught(file));
    }

    [Fact]
    public void A_file_of_another_format_is_refused()
    {
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(new System.IO.Compression.BrotliStream(file, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))) writer.Write(99);
        file.Position = 0;

        Assert.Throws<InvalidDataException>(() => ModelFile.Read(file, TrainedSpotter.Words));
    }

    [Fact]
    public void Average_precision_and_F1_are_those_of_the_books()
    {
        (float, bool)[] ranked = [(0.9f, true), (0.8f, false), (0.7f, true), (0.6f, false), (0.5f, true)];

        Assert.Equal((1 + (2 / 3.0) + (3 / 5.0)) / 3, Measures.AveragePrecision(ranked), 1e-9);
        Assert.Equal(2.0 * 2 / ((2.0 * 2) + 1 + 1), Measures.F1(ranked, 0.65f), 1e-9);
        Assert.Equal(0.5f, Measures.BestThreshold(ranked));
        Assert.Equal(0, Measures.AveragePrecision([(1f, false)]));
    }

    [Fact]
    public void Calibration_makes_scores_frequencies()
    {
        var random = new Random(3);
        var sentences = Enumerable.Range(0, 20_000).Select(_ => (float)(random.NextDouble() * 8) - 4).Select(z => (z, random.NextDouble() < 1 / (1 + Math.Exp(-((0.5 * z) - 1))))).ToList();

        var (slope, offset) = Calibration.Fit(sentences);

        Assert.Equal(0.5, slope, 0.05);
        Assert.Equal(-1, offset, 0.05);
    }

    [Fact]
    public void The_shipped_model_ranks_sentences_that_experts_labelled()
    {
        const string file = "../shared/data/spotting/claimbuster/groundtruth.csv";
        var found = Path.Combine(DataFolder.Checkout() ?? ".", file);
        Assert.SkipUnless(File.Exists(found), $"{file} is not here.");
        var model = new TrainedSpotter().Model;

        var scored = LabelledSentences.ReadClaimBuster(found).Select(sentence => (Score(model, sentence.Text), sentence.IsWorth)).ToList();

        Assert.Equal(1032, scored.Count);
        Assert.True(Measures.AveragePrecision(scored) > 0.9, Measures.AveragePrecision(scored).ToString());
        Assert.True(Measures.F1(scored, model.Blend.Threshold) > 0.8, Measures.F1(scored, model.Blend.Threshold).ToString());
    }

    private static SpotModel Train()
    {
        var training = new SpotTraining(TrainedSpotter.Words);
        var sentences = Sentences("one").Select(training.Read).ToList();
        return training.Fit(sentences, sentences, []);
    }

    private static float Score(SpotModel model, string sentence)
    {
        var reader = model.NewReader();
        reader.Read(sentence);
        return model.ScoreOf(reader);
    }

    private static List<LabelledSentence> Sentences(string debate)
    {
        var random = new Random(debate.Length);
        string[] things = ["taxes", "jobs", "wages", "exports", "crimes", "schools", "soldiers"];
        string[] moods = ["I hope for the best.", "Thank you so much.", "What do you say to that?", "We must stand together.", "Let me say this."];
        return [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0
            ? new LabelledSentence(debate, $"Since {1990 + random.Next(30)} {things[random.Next(7)]} rose by {random.Next(10, 99)} percent in {things[random.Next(7)]}.", true)
            : new LabelledSentence(debate, $"{moods[random.Next(5)]} {moods[random.Next(5)]}", false))];
    }
}
