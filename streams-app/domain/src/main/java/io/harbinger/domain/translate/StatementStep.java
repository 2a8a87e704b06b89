package io.harbinger.domain.translate;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pure step of a source's statements: an event of a statement meets what is known under the same id. A withdrawal
 * need not repeat what it withdraws, and a revision may say less than what it replaces, or of another node; whatever no
 * longer holds is taken back where it was said.
 */
public final class StatementStep {

    /** How an event was taken. */
    public enum Verdict {
        TAKEN,
        /** Known in a higher revision; dropped. */
        OUTDATED,
        /** Withdraws what was never said, and does not say what that was. */
        UNKNOWN
    }

    /**
     * What follows from an event.
     *
     * @param known what is to be remembered under its id
     * @param events to be passed on in this order
     * @param leg where they belong
     * @param left where they belonged until a revision said otherwise: that journey knows nothing of them any more; null
     *     where it stays one
     */
    public record Result(
            Statement known,
            List<Event> events,
            Verdict verdict,
            @Nullable Leg leg,
            @Nullable Leg left) {

        public Result {
            events = List.copyOf(events);
        }

        private static Result of(Statement known, List<Event> events, Verdict verdict, @Nullable Leg leg) {
            return new Result(known, events, verdict, leg, null);
        }
    }

    private StatementStep() {}

    /**
     * An event arrives.
     *
     * @param before what is known under the id of its statement; null where nothing is
     * @param event one of those of {@code now}; of a withdrawal the only one that comes, whatever it withdraws
     */
    public static Result next(@Nullable Statement before, Statement now, Event event) {
        int order = before == null ? 1 : now.revision().compareTo(before.revision());
        if (before != null && order < 0) {
            return Result.of(before, List.of(), Verdict.OUTDATED, now.leg());
        }
        if (now.revision().retracted()) {
            return withdrawn(before, now, event.time());
        }
        if (before == null || order == 0) {
            return Result.of(now, List.of(event), Verdict.TAKEN, now.leg());
        }
        List<Event> events = new ArrayList<>();
        boolean wasSaid = !before.revision().retracted();
        if (wasSaid) {
            Revision retraction = Revision.of(now.revision().number(), true);
            before.events().stream()
                    .filter(said -> !now.gives(said))
                    .map(said -> retracted(said, event.time(), retraction))
                    .forEach(events::add);
        }
        events.add(event);
        Leg left = Objects.equals(before.leg(), now.leg()) ? null : before.leg();
        return new Result(now, events, Verdict.TAKEN, now.leg(), left);
    }

    /** Everything that was said is withdrawn; where nothing was, what the withdrawal itself repeats. */
    private static Result withdrawn(@Nullable Statement before, Statement now, long time) {
        List<Event> said = before == null || before.events().isEmpty() ? now.events() : before.events();
        Leg leg = before == null || before.leg() == null ? now.leg() : before.leg();
        List<Event> events = said.stream()
                .map(event -> retracted(event, time, now.revision()))
                .toList();
        Statement known = new Statement(now.id(), now.revision(), said, leg);
        return Result.of(known, events, said.isEmpty() ? Verdict.UNKNOWN : Verdict.TAKEN, leg);
    }

    /**
     * The event as one that withdraws it.
     *
     * @param time when that was declared, epoch milliseconds
     */
    private static Event retracted(Event event, long time, Revision revision) {
        if (event instanceof LogisticsEvent movement) {
            return movement.withTimes(Times.at(time)).withRevision(revision);
        }
        if (event instanceof SensorReading reading) {
            return new SensorReading(
                    reading.id(),
                    reading.node(),
                    reading.nodeName(),
                    reading.sensor(),
                    reading.metric(),
                    reading.value(),
                    reading.unit(),
                    time,
                    revision);
        }
        return event.withRevision(revision);
    }
}
