namespace Claims.Infrastructure.Spotting.Training;

/// <summary>Turns log odds into honest probabilities (Platt, 1999): a logistic regression on the one number, by Newton's method.</summary>
public static class Calibration
{
    public static (float Slope, float Offset) Fit(IReadOnlyList<(float LogOdds, bool IsWorth)> sentences)
    {
        double slope = 1, offset = 0;
        for (var round = 0; round < 30; round++)
        {
            double gs = 0, go = 0, hss = 1e-9, hso = 0, hoo = 1e-9;
            foreach (var (z, isWorth) in sentences)
            {
                var p = 1 / (1 + Math.Exp(-((slope * z) + offset)));
                var wrong = p - (isWorth ? 1 : 0);
                var spread = p * (1 - p);
                gs += wrong * z;
                go += wrong;
                hss += spread * z * z;
                hso += spread * z;
                hoo += spread;
            }
            var determinant = (hss * hoo) - (hso * hso);
            slope -= ((gs * hoo) - (go * hso)) / determinant;
            offset -= ((go * hss) - (gs * hso)) / determinant;
        }
        return ((float)slope, (float)offset);
    }
}
