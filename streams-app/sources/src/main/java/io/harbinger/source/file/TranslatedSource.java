package io.harbinger.source.file;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.translate.Journey;
import io.harbinger.domain.translate.JourneyStep;
import io.harbinger.domain.translate.Leg;
import io.harbinger.domain.translate.Statement;
import io.harbinger.domain.translate.StatementStep;
import io.harbinger.domain.translate.StatementStep.Verdict;
import io.harbinger.source.EventSource;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import io.harbinger.source.Tallies;
import io.harbinger.source.Told;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Takes events of messages, in the order of event time, through the steps of {@link io.harbinger.domain.translate}:
 * revisions and withdrawals find what they replace, and movements what came before them.
 */
final class TranslatedSource extends LookaheadSource {

    /** Of statements and of journeys each; some hundred bytes a piece. */
    static final int MOST_REMEMBERED = 200_000;

    private final EventSource source;
    private final int most;
    private final Deque<SourceItem> ready = new ArrayDeque<>();
    private final Remembered<Statement> statements;
    private final Remembered<Journey> journeys;
    private final Remembered<String> fullIds;
    private final Tallies tallies = new Tallies();

    TranslatedSource(EventSource source) {
        this(source, MOST_REMEMBERED);
    }

    TranslatedSource(EventSource source, int most) {
        super(source);
        this.source = source;
        this.most = most;
        statements = new Remembered<>(most);
        journeys = new Remembered<>(most);
        fullIds = new Remembered<>(most);
    }

    @Override
    @Nullable SourceItem advance() {
        while (ready.isEmpty() && source.hasNext()) {
            SourceItem read = source.next();
            if (!(read instanceof SourceItem.Accepted accepted) || accepted.told() == null) {
                return read;
            }
            translate(accepted.event(), accepted.origin(), accepted.told());
        }
        return ready.poll();
    }

    private void translate(Event event, RowOrigin origin, Told told) {
        Statement statement = named(told);
        Statement before = statements.get(statement.id());
        StatementStep.Result step = StatementStep.next(before, statement, event);
        statements.put(statement.id(), step.known());
        if (step.verdict() == Verdict.OUTDATED) {
            tallies.add("events of messages that a later one had replaced", "outdated");
        } else if (step.verdict() == Verdict.UNKNOWN) {
            ready.add(unknown(statement, origin, told));
        }
        if (before != null && step.left() != null) {
            forget(before, step.left());
        }
        for (Event each : step.events()) {
            ready.add(new SourceItem.Accepted(joined(each, step.leg()), origin));
        }
    }

    /** The statement under its full id, where a message gives only a short one that was used once. */
    private Statement named(Told told) {
        Statement statement = told.statement();
        String shortId = told.shortId();
        if (shortId == null) {
            return statement;
        }
        String full = fullIds.get(shortId);
        if (!shortId.equals(statement.id())) {
            boolean isOther = full != null && !full.equals(statement.id());
            fullIds.put(shortId, isOther ? shortId : statement.id());
            return statement;
        }
        return full == null
                ? statement
                : new Statement(full, statement.revision(), statement.events(), statement.leg());
    }

    private void forget(Statement moved, Leg left) {
        Journey journey = journeys.get(left.thread());
        if (journey != null) {
            journeys.put(left.thread(), JourneyStep.without(journey, moved));
        }
    }

    private Event joined(Event event, @Nullable Leg leg) {
        if (leg == null || !(event instanceof LogisticsEvent movement)) {
            return event;
        }
        Journey before = journeys.get(leg.thread());
        JourneyStep.Result step = JourneyStep.next(before == null ? Journey.NONE : before, leg, movement);
        journeys.put(leg.thread(), step.journey());
        if (step.evicted() > 0) {
            tallies.add(
                    "calls forgotten, beyond " + Journey.MOST_STOPS + " of one thread", leg.thread(), step.evicted());
        }
        return step.event();
    }

    private static SourceItem unknown(Statement statement, RowOrigin origin, Told told) {
        var rejection = new Rejection(
                Reason.MISSING_FIELD,
                told.pointer(),
                statement.id(),
                "withdraws an event that no message before it gave, and does not say where that was");
        return new SourceItem.Rejected(rejection, EventKind.LOGISTICS, origin, told.original());
    }

    @Override
    public void addTo(Tallies all) {
        super.addTo(all);
        all.addAll(tallies);
        count(all, "statements", statements.evicted());
        count(all, "journeys", journeys.evicted());
    }

    private void count(Tallies all, String what, long evicted) {
        if (evicted > 0) {
            all.add("of messages are forgotten, the oldest, beyond " + most, what, evicted);
        }
    }
}
