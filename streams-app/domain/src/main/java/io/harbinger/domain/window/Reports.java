package io.harbinger.domain.window;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest report of each subject, of {@value #MOST} subjects at most: a later one takes the place of the earlier, so
 * that what is reported twice counts once. Those beyond the bound are dropped; what is left is a large enough sample
 * for a mean. In arrays, for a feed of a thousand ports is changed a thousand times for each pane.
 */
public final class Reports implements Accumulator {

    /** Subjects kept; of the world's ports fewer than a thousand have the traffic to say something. */
    static final int MOST = 4_096;

    static final Reports EMPTY = new Reports(new String[0], new double[0]);

    /** Their keys, ascending. */
    private final String[] subjects;
    /** Of each, its share of the usual, 0..1. */
    private final double[] shares;

    private Reports(String[] subjects, double[] shares) {
        this.subjects = subjects;
        this.shares = shares;
    }

    /** Restores stored reports, in ascending order of the subjects. */
    public static Reports of(List<String> subjects, double[] shares) {
        return new Reports(subjects.toArray(String[]::new), shares.clone());
    }

    @Override
    public Reports plus(ObservationBatch batch, int from, int to) {
        return with(batch.category(), batch.values()[to - 1]);
    }

    private Reports with(String subject, double share) {
        int found = Arrays.binarySearch(subjects, subject);
        if (found >= 0) {
            double[] changed = shares.clone();
            changed[found] = share;
            return new Reports(subjects, changed);
        }
        if (subjects.length >= MOST) {
            return this;
        }
        int at = -found - 1;
        String[] more = Arrays.copyOf(subjects, subjects.length + 1);
        double[] changed = Arrays.copyOf(shares, shares.length + 1);
        System.arraycopy(subjects, at, more, at + 1, subjects.length - at);
        System.arraycopy(shares, at, changed, at + 1, shares.length - at);
        more[at] = subject;
        changed[at] = share;
        return new Reports(more, changed);
    }

    /** Whether a subject's report would be dropped. */
    @Override
    public boolean isPooled(String subject) {
        return subjects.length >= MOST && Arrays.binarySearch(subjects, subject) < 0;
    }

    /** With those of an earlier pane whose subjects have not reported since. */
    Reports after(Reports earlier) {
        Reports all = this;
        for (int i = 0; i < earlier.subjects.length; i++) {
            if (Arrays.binarySearch(subjects, earlier.subjects[i]) < 0) {
                all = all.with(earlier.subjects[i], earlier.shares[i]);
            }
        }
        return all;
    }

    /** Without the subjects that have reported since. */
    Reports without(Reports later) {
        Reports left = EMPTY;
        for (int i = 0; i < subjects.length; i++) {
            if (Arrays.binarySearch(later.subjects, subjects[i]) < 0) {
                left = left.with(subjects[i], shares[i]);
            }
        }
        return left;
    }

    /** Keys of the subjects, ascending. */
    public List<String> subjects() {
        return List.of(subjects);
    }

    /** Share of the usual of the subject at {@code index}, 0..1. */
    public double share(int index) {
        return shares[index];
    }

    /** Number of subjects. */
    @Override
    public long samples() {
        return subjects.length;
    }

    /** Mean of the shares, 0..1, added in the order of the subjects; NaN of none. */
    double mean() {
        return Arrays.stream(shares).reduce(0, Double::sum) / shares.length;
    }

    /** What two thirds of them report at most, 0..1: what a third of the world does has no part in it. NaN of none. */
    double majority() {
        if (shares.length == 0) {
            return Double.NaN;
        }
        double[] ascending = shares.clone();
        Arrays.sort(ascending);
        return ascending[(2 * ascending.length + 2) / 3 - 1];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reports reports
                && Arrays.equals(subjects, reports.subjects)
                && Arrays.equals(shares, reports.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(subjects) * 31 + Arrays.hashCode(shares);
    }
}
