package io.harbinger.domain.stats;

/** Cody's rational approximations of the normal distribution function on its three ranges. */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients stand as their source prints them
final class NormalTail {
    private static final double INV_SQRT_TWO_PI = 0.398942280401432677939946059934;
    private static final double CENTRE_END = 0.67448975;
    private static final double MIDDLE_END = Math.sqrt(32);

    private static final double[] CENTRE_NUM = {
        0.065682337918207449113,
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249
    };
    private static final double[] CENTRE_DEN = {
        1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };
    private static final double[] MIDDLE_NUM = {
        1.0765576773720192317e-8,
        0.39894151208813466764,
        8.8831497943883759412,
        93.506656132177855979,
        597.27027639480026226,
        2494.5375852903726711,
        6848.1904505362823326,
        11602.651437647350124,
        9842.7148383839780218
    };
    private static final double[] MIDDLE_DEN = {
        1,
        22.266688044328115691,
        235.38790178262499861,
        1519.377599407554805,
        6485.558298266760755,
        18615.571640885098091,
        34900.952721145977266,
        38912.003286093271411,
        19685.429676859990727
    };
    private static final double[] FAR_NUM = {
        0.02307344176494017303,
        0.21589853405795699,
        0.1274011611602473639,
        0.022235277870649807,
        0.001421619193227893466,
        2.9112874951168792e-5
    };
    private static final double[] FAR_DEN = {
        1,
        1.28426009614491121,
        0.468238212480865118,
        0.0659881378689285515,
        0.00378239633202758244,
        7.29751555083966205e-5
    };

    private NormalTail() {}

    static double cdf(double z) {
        double y = Math.abs(z);
        if (y <= CENTRE_END) {
            return 0.5 + z * Horner.ratio(CENTRE_NUM, CENTRE_DEN, z * z);
        }
        double tail = bell(y) * (y <= MIDDLE_END ? Horner.ratio(MIDDLE_NUM, MIDDLE_DEN, y) : far(y));
        return z < 0 ? tail : 1 - tail;
    }

    private static double far(double y) {
        double inverseSquare = 1 / (y * y);
        return (INV_SQRT_TWO_PI - inverseSquare * Horner.ratio(FAR_NUM, FAR_DEN, inverseSquare)) / y;
    }

    /** exp(−y²/2) in two factors, so that the rounding of y² does not grow with y. */
    private static double bell(double y) {
        double coarse = Math.floor(y * 16) / 16;
        double rest = (y - coarse) * (y + coarse);
        return Math.exp(-coarse * coarse / 2) * Math.exp(-rest / 2);
    }
}
