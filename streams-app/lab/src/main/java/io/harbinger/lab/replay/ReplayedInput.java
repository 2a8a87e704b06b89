package io.harbinger.lab.replay;

import io.harbinger.client.ReplayedEvents;
import io.harbinger.source.RowOrigin;
import java.util.List;

/**
 * What was read for a replay, and what became of it.
 *
 * @param written what was written to the topics; its events are those from the first instant of interest on
 * @param earlier events before that, which only taught what is usual
 * @param rows where the events come from
 * @param unused events that no indicator uses, by what is in the way
 * @param repeated rows that said what another row said
 */
public record ReplayedInput(
        ReplayedEvents written, Earlier earlier, Rows rows, List<UnusedGroup> unused, Repeated repeated) {

    /**
     * Events before the first instant of interest.
     *
     * @param events their number
     * @param latest time of the latest event of all, epoch milliseconds; {@link Long#MIN_VALUE} where there was none
     */
    public record Earlier(long events, long latest) {

        static final Earlier NONE = new Earlier(0, Long.MIN_VALUE);
    }

    /**
     * Where the events come from.
     *
     * @param used rows that gave an event from the first instant of interest on
     * @param emptyFiles files without a row, each of them refused as a whole
     */
    public record Rows(long used, long emptyFiles) {

        static final Rows NONE = new Rows(0, 0);
    }

    /** What was taken for a repetition: how many rows, and where the first of them stand. */
    public record Repeated(long rows, List<RowOrigin> first) {

        static final Repeated NONE = new Repeated(0, List.of());

        public Repeated {
            first = List.copyOf(first);
        }
    }

    public ReplayedInput {
        unused = List.copyOf(unused);
    }

    /** Where a row made each event, all were used, and none was earlier or said twice. */
    public static ReplayedInput of(ReplayedEvents written) {
        return new ReplayedInput(written, Earlier.NONE, new Rows(written.events(), 0), List.of(), Repeated.NONE);
    }

    public long events() {
        return written.events();
    }

    public long refused() {
        return written.refused();
    }

    long unusedEvents() {
        return unused.stream().mapToLong(UnusedGroup::events).sum();
    }

    /** Whether the replay could not have had any result. */
    public boolean isUseless() {
        return unusedEvents() == events();
    }
}
