package io.harbinger.domain.score;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.SensorReading;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The running account of one subject: its state, and the readings taken since the state was last settled. A reading that
 * nothing depends on yet is only noted; the state is settled when somebody asks for it, and is then what it would be
 * had every reading been {@linkplain Assessor#observe observed} when it came. For one thread.
 */
public final class PendingReadings {

    /** Steps of {@link #readAhead}. */
    public static final int READS = 3;

    /** A filter that has taken so many prints beyond those remembered says "perhaps" too often. */
    private static final int STALE = 32;

    private static final int FEW = 16;
    private static final int OWN_BYTES = 96;

    private final BatchApplier settlement;
    private final ReadingBuffer backlog = new ReadingBuffer();
    private SubjectState state;
    /** Of the readings remembered and taken; null while they are so few that looking through them is as quick. */
    private long @Nullable [] filter;

    private int filtered;
    private long due;
    /** {@link #taken()}, kept here so that taking a reading does not touch the state. */
    private long taken;

    PendingReadings(BatchApplier settlement, SubjectState state) {
        this.settlement = settlement;
        this.state = state;
        this.due = state.due();
        this.taken = state.taken();
        refilter();
    }

    /**
     * Takes a reading, unless it needs a closer look: it may have been seen before, comes too late for an indicator, or
     * tells a new name. Then nothing has changed, and it has to be observed.
     *
     * @param print its {@linkplain Deduplicator#print fingerprint}
     * @param now event time that its own input had reached, epoch milliseconds
     * @return whether it was taken
     */
    public boolean take(SensorReading reading, long print, long now) {
        String name = reading.nodeName();
        long time = reading.time();
        if ((name != null && !name.equals(state.name())) || !backlog.takes(time) || mayBeKnown(print)) {
            return false;
        }
        long closes = settlement.closes(time);
        if (now >= closes) {
            return false;
        }
        Signal signal = settlement.signal(reading);
        if (signal == null) {
            return false;
        }
        add(signal, print, time, reading.value());
        due = Math.min(due, closes);
        return true;
    }

    /** Takes a reading that was taken before this account's state was stored, where the state does not have it yet. */
    public void retake(LoggedReading note) {
        if (note.ordinal() > taken + 1) {
            throw new IllegalStateException("reading " + note.ordinal() + " follows reading " + taken);
        }
        if (note.ordinal() == taken + 1) {
            add(note.signal(), note.print(), note.time(), note.value());
            due = Math.min(due, settlement.closes(note.time()));
        }
    }

    private void add(Signal signal, long print, long time, double value) {
        if (backlog.isFull()) {
            state();
        }
        backlog.add(signal, print, time, value);
        taken++;
        remember(print);
    }

    private void remember(long print) {
        if (filter != null) {
            BloomFilter.add(filter, print);
            filtered++;
        } else if (backlog.size() > FEW) {
            refilter();
        }
    }

    /** Whether an event of this id may be among those remembered. */
    private boolean mayBeKnown(long print) {
        return (filter == null || BloomFilter.mayHold(filter, print))
                && (state.seen().check(EventKind.SENSOR, print) != Deduplicator.Verdict.NEW || backlog.holds(print));
    }

    private void refilter() {
        RecentIds known = state.seen().of(EventKind.SENSOR);
        filtered = 0;
        if (known.size() + backlog.size() <= FEW) {
            filter = null;
            return;
        }
        long[] next = filter == null ? BloomFilter.empty() : filter;
        Arrays.fill(next, 0);
        known.addTo(next);
        backlog.addTo(next);
        filter = next;
    }

    /**
     * Reads a part of what {@link #take} will read, so that many such reads can be under way together: each step what the
     * one before leads to.
     *
     * @param step 0 to before {@link #READS}
     * @return any number, that the reads went into
     */
    public long readAhead(int step, long print) {
        return switch (step) {
            case 0 -> due + taken;
            case 1 -> backlog.size() + (filter == null ? 0 : filter.length);
            default -> backlog.peek() + (filter == null ? 0 : BloomFilter.peek(filter, print));
        };
    }

    /** Bytes that it takes beside its state, about. */
    public int extraBytes() {
        return OWN_BYTES + backlog.bytes() + (filter == null ? 0 : BloomFilter.BYTES);
    }

    /** Whether nothing is known of the subject. Asked with every event, so no state is looked into. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isBlank() {
        return state == SubjectState.EMPTY && backlog.size() == 0;
    }

    /** The subject's state with all that was taken. */
    public SubjectState state() {
        if (backlog.size() > 0) {
            state = settlement.settle(state, backlog);
            backlog.clear();
            if (filter == null || filtered >= STALE) {
                refilter();
            }
        }
        return state;
    }

    /** Goes on from another state, which has come out of {@link #state()}. */
    @SuppressWarnings("ReferenceEquality") // states change by replacing what changes
    public void become(SubjectState next) {
        boolean same = next.seen().of(EventKind.SENSOR) == state.seen().of(EventKind.SENSOR);
        state = next;
        if (!same) {
            refilter();
        }
        due = next.due();
    }

    /**
     * When the subject next has to be looked at, epoch milliseconds, or earlier: never later than the state itself says
     * when settled.
     */
    public long due() {
        return due;
    }

    /** How many readings were ever taken. */
    public long taken() {
        return taken;
    }

    /** The reading taken last; there must be one that is not settled. */
    public LoggedReading newest() {
        int index = backlog.size() - 1;
        return new LoggedReading(
                taken(),
                settlement.signal(backlog.signal(index)),
                backlog.print(index),
                backlog.time(index),
                backlog.value(index));
    }
}
