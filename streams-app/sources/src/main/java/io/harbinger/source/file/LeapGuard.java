package io.harbinger.source.file;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.source.EventSource;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses events far ahead of all others of their kind: a year that was mistyped, or a date that stands for "never". One
 * such event would take event time with it, and end what is open at every other subject. The log alone decides, no clock,
 * so that an old log is read as a new one: see {@link Pace}.
 *
 * <p>An event that leaps is held back, with all that follow it, until enough others come as late as it does, or time goes
 * back, or the log ends.
 */
final class LeapGuard extends LookaheadSource {

    /** Believed rather than held back: so many events are no slip. */
    private static final int MOST_HELD = 100_000;

    private final EventSource source;
    private final Map<EventKind, Pace> paces = new EnumMap<>(EventKind.class);
    private final Deque<SourceItem> ready = new ArrayDeque<>();
    private List<SourceItem.Accepted> held = new ArrayList<>();
    private @Nullable RowOrigin refused;

    LeapGuard(EventSource source) {
        super(source);
        this.source = source;
    }

    @Override
    @Nullable SourceItem advance() {
        while (ready.isEmpty() && source.hasNext()) {
            SourceItem read = source.next();
            if (read instanceof SourceItem.Accepted accepted) {
                add(accepted);
            } else {
                ready.add(read);
            }
        }
        if (ready.isEmpty() && !held.isEmpty()) {
            release(true);
        }
        return ready.poll();
    }

    private void add(SourceItem.Accepted accepted) {
        Pace pace = paces.computeIfAbsent(accepted.event().kind(), kind -> new Pace());
        boolean wentBack = pace.add(accepted.event().time());
        if (wentBack) {
            release(true);
        }
        held.add(accepted);
        if (held.size() >= MOST_HELD || paces.values().stream().noneMatch(Pace::isLeaping)) {
            release(false);
        }
    }

    /** Passes on what is held; events that leap are refused, or believed. */
    private void release(boolean refuse) {
        for (SourceItem.Accepted one : held) {
            Pace pace = paces.get(one.event().kind());
            if (refuse && pace != null && pace.isBeyond(one.event().time())) {
                refuse(one, pace);
            } else {
                ready.add(one);
            }
        }
        held = new ArrayList<>();
        paces.values().forEach(pace -> pace.settle(!refuse));
    }

    /** A row that makes several events is refused once. */
    private void refuse(SourceItem.Accepted one, Pace pace) {
        if (!one.origin().equals(refused)) {
            refused = one.origin();
            var rejection = new Rejection(
                    Reason.FUTURE,
                    one.told() == null ? "eventTime" : one.told().pointer(),
                    EventTime.text(one.event().time()),
                    "far ahead of all others, the last of which is of " + EventTime.text(pace.latest())
                            + ", and nothing follows it: is the year right?");
            byte[] original = one.event().toString().getBytes(StandardCharsets.UTF_8);
            ready.add(new SourceItem.Rejected(rejection, one.event().kind(), one.origin(), original));
        }
    }
}
