package io.harbinger.domain.network.propagation;

/**
 * How much of a loss a subject passes on: nothing below a cut, and else whole steps of a grid, rounded down. Both keep
 * the map monotone, and its least fixed point independent of any order. The grid bounds the work: a subject passes on
 * at most {@link #mostTimes()} different losses, however slowly they rise in a cycle through which nothing leaks.
 *
 * @param cut smallest loss that is passed on, {@link Ppm}, 1 or more
 * @param grid size of a step, {@link Ppm}, 1 or more
 */
record PassOn(int cut, int grid) {

    /** Nothing below one per cent, and a hundredth of a per cent at most is lost at each tier. */
    static final PassOn DEFAULT = new PassOn(10_000, 100);

    PassOn {
        if (cut < 1 || grid < 1) {
            throw new IllegalArgumentException("cut and grid must be 1 or more, were " + cut + " and " + grid);
        }
    }

    /** What is passed on of a loss, {@link Ppm}. */
    int of(int loss) {
        return loss < cut ? 0 : loss - loss % grid;
    }

    /** How often what one subject passes on can rise. */
    int mostTimes() {
        return (Ppm.ONE - cut) / grid + 1;
    }
}
