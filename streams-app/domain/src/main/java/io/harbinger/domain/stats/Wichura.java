package io.harbinger.domain.stats;

/** The rational approximations of algorithm AS 241, and an asymptotic inverse beyond their reach. */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients stand as their source prints them
final class Wichura {
    private static final double NEAR_END = 5;
    private static final double FAR_END = 27;
    private static final int ROUNDS = 8;

    private static final double[] CENTRE_NUM = {
        2509.0809287301226727,
        33430.575583588128105,
        67265.770927008700853,
        45921.953931549871457,
        13731.693765509461125,
        1971.5909503065514427,
        133.14166789178437745,
        3.387132872796366608
    };
    private static final double[] CENTRE_DEN = {
        5226.495278852545925,
        28729.085735721942674,
        39307.89580009271061,
        21213.794301586595867,
        5394.1960214247511077,
        687.1870074920579083,
        42.313330701600911252,
        1
    };
    private static final double[] NEAR_NUM = {
        7.7454501427834140764e-4,
        0.0227238449892691845833,
        0.24178072517745061177,
        1.27045825245236838258,
        3.64784832476320460504,
        5.7694972214606914055,
        4.6303378461565452959,
        1.42343711074968357734
    };
    private static final double[] NEAR_DEN = {
        1.05075007164441684324e-9,
        5.475938084995344946e-4,
        0.0151986665636164571966,
        0.14810397642748007459,
        0.68976733498510000455,
        1.6763848301838038494,
        2.05319162663775882187,
        1
    };
    private static final double[] FAR_NUM = {
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        0.0012426609473880784386,
        0.026532189526576123093,
        0.29656057182850489123,
        1.7848265399172913358,
        5.4637849111641143699,
        6.6579046435011037772
    };
    private static final double[] FAR_DEN = {
        2.04426310338993978564e-15,
        1.4215117583164458887e-7,
        1.8463183175100546818e-5,
        7.868691311456132591e-4,
        0.0148753612908506148525,
        0.13692988092273580531,
        0.59983220655588793769,
        1
    };

    private Wichura() {}

    /** The quantile at probability ½ + q, |q| at most 0.425. */
    static double centre(double q) {
        return q * Horner.ratio(CENTRE_NUM, CENTRE_DEN, 0.180625 - q * q);
    }

    /** The positive z with upper tail probability exp(−r²), r at least 1.6. */
    static double tail(double r) {
        if (r <= NEAR_END) {
            return Horner.ratio(NEAR_NUM, NEAR_DEN, r - 1.6);
        }
        return r <= FAR_END ? Horner.ratio(FAR_NUM, FAR_DEN, r - NEAR_END) : asymptotic(r);
    }

    /**
     * Fixed point of {@code z² = 2r² − ln(2πz²) + 2·ln(1 − z⁻² + 3z⁻⁴ − 15z⁻⁶ + 105z⁻⁸)}, the asymptotic series of
     * Mills' ratio (Abramowitz and Stegun 26.2.12); it contracts by 1/z² a round, z being above 37 here.
     */
    private static double asymptotic(double r) {
        double twice = 2 * r * r;
        double square = twice;
        for (int round = 0; round < ROUNDS; round++) {
            double u = 1 / square;
            double series = -u * (1 - u * (3 - u * (15 - u * 105)));
            square = twice - Math.log(2 * Math.PI * square) + 2 * Math.log1p(series);
        }
        return Math.sqrt(square);
    }
}
