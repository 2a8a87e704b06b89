package io.harbinger.lab.replay;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Revision;
import io.harbinger.source.RowOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows say what another said: the same id with the same content. What is said twice is of one time: where events
 * come in order of event time, only those of the current time are remembered.
 */
final class Repetitions {

    private static final int NAMED = 3;
    /** More events are not remembered. */
    private static final int MOST_COMPARED = 1_000_000;

    private final boolean ordered;
    private final Map<String, Event> current = new HashMap<>();
    private final List<RowOrigin> first = new ArrayList<>();
    private long time = Long.MIN_VALUE;
    private @Nullable RowOrigin latest;
    private long rows;

    private Repetitions(boolean ordered) {
        this.ordered = ordered;
    }

    static Repetitions inOrderOfTime() {
        return new Repetitions(true);
    }

    static Repetitions inAnyOrder() {
        return new Repetitions(false);
    }

    void add(Event event, RowOrigin origin) {
        if (event.revision().retracted()) {
            return; // what it takes back stands in it once more
        }
        if (ordered && event.time() != time) {
            current.clear();
            time = event.time();
        }
        Event content = event.revision().isFirst() ? event : event.withRevision(Revision.FIRST);
        String id = event.kind() + "/" + event.key() + "/" + event.id();
        Event before = current.size() < MOST_COMPARED ? current.putIfAbsent(id, content) : current.get(id);
        // A row may make several events, one after the other.
        if (content.equals(before) && !origin.equals(latest)) {
            latest = origin;
            rows++;
            if (first.size() < NAMED) {
                first.add(origin);
            }
        }
    }

    ReplayedInput.Repeated found() {
        return new ReplayedInput.Repeated(rows, first);
    }
}
