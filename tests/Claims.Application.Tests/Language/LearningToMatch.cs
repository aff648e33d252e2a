using Claims.Application.Language.Matching;
using Claims.Infrastructure.Spotting;

namespace Claims.Application.Tests.Language;

public sealed class LearningToMatch
{
    [Fact]
    public void Average_precision_counts_the_first_five_over_all_right_ones()
    {
        Assert.Equal(1, Measures.AveragePrecision([true, false], 1));
        Assert.Equal(((1.0 / 2) + (2.0 / 4)) / 3, Measures.AveragePrecision([false, true, false, true, false, true], 3));
        Assert.Equal(0, Measures.AveragePrecision([false, false, false, false, false, true], 1));
    }

    [Fact]
    public void The_interval_holds_the_mean_and_narrows_with_more_texts()
    {
        var few = Measures.Mean([.. Enumerable.Range(0, 20).Select(i => i % 2.0)]);
        var many = Measures.Mean([.. Enumerable.Range(0, 2_000).Select(i => i % 2.0)]);
        Assert.InRange(few.Mean, few.Low, few.High);
        Assert.True(many.High - many.Low < (few.High - few.Low) / 5);
    }

    // Neither feature alone tells: right is where exactly one of both is high.
    [Fact]
    public void A_forest_learns_what_no_single_feature_tells_and_is_the_same_each_time()
    {
        var random = new Random(3);
        List<float[]> rows = [.. Enumerable.Range(0, 2_000).Select(_ => new[] { (float)random.NextDouble(), (float)random.NextDouble() })];
        List<bool> right = [.. rows.Select(row => row[0] > 0.5f ^ row[1] > 0.5f)];
        var how = new Boosting(Trees: 60, Rate: 0.3, FeatureShare: 1);

        var forest = how.Learn(["x", "y"], rows, right, []);

        Assert.True(rows.Where((row, i) => forest.Score(row) > 0 == right[i]).Count() > 1_900);
        Assert.Equal(forest.Score(rows[7]), how.Learn(["x", "y"], rows, right, []).Score(rows[7]));
    }

    // Of each text the right one is a little higher than the others, but texts lie at all heights: a height by itself says nothing.
    [Fact]
    public void A_forest_learns_which_of_a_texts_candidates_comes_first_where_nothing_tells_it_by_itself()
    {
        var random = new Random(5);
        var (rows, right, texts) = (new List<float[]>(), new List<bool>(), new List<Range>());
        for (var text = 0; text < 300; text++)
        {
            var height = 10 * random.NextDouble();
            for (var i = 0; i < 10; i++)
            {
                rows.Add([(float)(height + (0.5 * random.NextDouble()) + (i == 4 ? 1 : 0))]);
                right.Add(i == 4);
            }
            texts.Add((10 * text)..(10 * (text + 1)));
        }
        var how = new Boosting(Trees: 200, Rate: 0.2, FeatureShare: 1, Pairs: 10);

        int Firsts(Forest forest) => texts.Count(text => Enumerable.Range(text.Start.Value, 10).MaxBy(row => forest.Score(rows[row])) % 10 == 4);

        Assert.True(Firsts(how.Learn(["x"], rows, right, texts)) > 240);
        Assert.True(Firsts((how with { Pairs = 0 }).Learn(["x"], rows, right, texts)) < 180);
    }

    [Fact]
    public void The_shipped_model_fits_the_features_and_puts_the_same_claim_first()
    {
        var rarity = new Rarity(1_000, stem => stem is "photo" or "show" ? 200 : 2, MatchModel.Shipped.Elsewhere, TrainedSpotter.Words);
        var asked = Asked.Of(Post.Read("Unbelievable! A shark is swimming on a flooded highway in Houston #HurricaneHarvey — Somebody (@some) August 28, 2017"), rarity);
        List<Candidate> candidates =
        [
            Candidate.Of("A photo shows a whale stranded on a beach in Houston.", "Stranded whale?", null, null, 0, rarity),
            Candidate.Of("A photo shows a shark swimming on a flooded highway in Houston, Texas.", "Shark on a highway?", null, new DateOnly(2017, 8, 28).DayNumber, 0, rarity),
            Candidate.Of("A highway in Houston was renamed.", null, null, null, 0, rarity),
        ];

        var placed = Ranking.Of(MatchModel.Shipped.Ranker, Features.Of(asked, candidates, 17), [.. candidates.Select(candidate => candidate.Whole)], 1_000, 3);
        var confidences = Ranking.Confidences(MatchModel.Shipped, placed).ToList();

        Assert.Equal(1, placed[0].At);
        Assert.True(confidences[0] > MatchModel.Shipped.Threshold);
        Assert.True(confidences[1] < MatchModel.Shipped.Threshold);
        Assert.Equal(confidences.OrderDescending(), confidences);
    }

    [Fact]
    public void A_post_that_was_copied_whole_is_parted_from_its_author_and_day()
    {
        var post = Post.Read("It rains frogs. — Somebody Else (@somebody) August 28, 2017");
        Assert.Equal(("It rains frogs. ", "— Somebody Else (@somebody) ", new DateOnly(2017, 8, 28).DayNumber), (post.Body, post.Author, post.Day));
        Assert.Equal(("On 3 of May 2017 it rained", "", null), (Post.Read("On 3 of May 2017 it rained").Body, Post.Read("x").Author, Post.Read("x").Day));
    }
}
