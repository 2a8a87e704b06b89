package io.harbinger.domain.network.propagation;

/** Published small networks, firms numbered from 1. */
final class ReferenceNetworks {

    /** Example of the reference package of Diem et al. 2022: eleven firms. */
    static final int[] INDUSTRIES_11 = {0, 1, 0, 2, 3, 1, 3, 0, 1, 2, 4};

    static final double[][] ELEVEN = links(11, "2>1 2>3 3>7 6>7 7>4 7>11 8>11 9>5 9>10 10>7");

    /** Figure 1 of Diem et al. 2024, doi 10.1093/pnasnexus/pgae064. */
    static final int[] INDUSTRIES_FIGURE = {0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4};

    static final double[][] FIGURE = links(11, "3>6 4>6 4>7 5>7 6>1 6>2 7>10 7>11 8>1 8>2 9>11");

    /** Test of ESRIcascade.jl (Devetak and Klimek 2026): six firms, cycles everywhere, all three classes. */
    static final int[] INDUSTRIES_6 = {0, 1, 2, 0, 1, 2};

    static final double[][] SIX = {
        {0, 3, 2, 7, 5, 11},
        {4, 0, 9, 1, 8, 6},
        {10, 2, 0, 4, 3, 7},
        {6, 5, 1, 0, 9, 2},
        {8, 3, 6, 10, 0, 4},
        {2, 7, 5, 3, 11, 0}
    };

    static final int[][] CLASSES_6 = {{2, 1, 0}, {0, 2, 1}, {1, 0, 2}};

    private ReferenceNetworks() {}

    private static double[][] links(int firms, String text) {
        double[][] w = new double[firms][firms];
        for (String link : text.split(" ")) {
            String[] ends = link.split(">");
            w[Integer.parseInt(ends[0]) - 1][Integer.parseInt(ends[1]) - 1] = 1;
        }
        return w;
    }
}
