package io.harbinger.domain.network.propagation;

import java.util.Arrays;

/**
 * Where the groups of dependencies begin, and what holds for each. Where the dependencies of one group contradict each
 * other, the severest reading counts: essential if one is, the largest weight, the least substitution.
 *
 * @param groups of subject j the groups from {@code groups[j]} to {@code groups[j + 1]}
 * @param inputs of group k the dependencies from {@code inputs[k]} to {@code inputs[k + 1]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed to one graph and never compared
record GraphGroups(int[] groups, int[] inputs, boolean[] essential, int[] weight, int[] substitution) {

    /**
     * Of dependencies in their {@linkplain Dependency#ORDER order}.
     *
     * @param downstream number of the subject that depends, of each
     * @param subjects how many subjects there are
     */
    static GraphGroups of(Dependency[] sorted, int[] downstream, int subjects) {
        int[] groups = new int[subjects + 1];
        int[] inputs = new int[sorted.length + 1];
        int count = 0;
        for (int e = 0; e < sorted.length; e++) {
            boolean same = e > 0
                    && downstream[e] == downstream[e - 1]
                    && sorted[e].group().equals(sorted[e - 1].group());
            if (!same) {
                groups[downstream[e] + 1]++;
                inputs[count++] = e;
            }
        }
        inputs[count] = sorted.length;
        for (int j = 0; j < subjects; j++) {
            groups[j + 1] += groups[j];
        }
        int[] starts = Arrays.copyOf(inputs, count + 1);
        var layout = new GraphGroups(groups, starts, new boolean[count], new int[count], new int[count]);
        layout.fill(sorted);
        return layout;
    }

    private void fill(Dependency[] sorted) {
        Arrays.fill(substitution, Ppm.ONE);
        for (int k = 0; k < essential.length; k++) {
            for (int e = inputs[k]; e < inputs[k + 1]; e++) {
                essential[k] |= sorted[e].essential();
                weight[k] = Math.max(weight[k], sorted[e].weight());
                substitution[k] = Math.min(substitution[k], sorted[e].substitution());
            }
        }
    }
}
