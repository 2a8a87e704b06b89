package io.harbinger.source.mapping;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.FieldValues;
import io.harbinger.domain.event.LogisticsFields;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Presence;
import io.harbinger.domain.event.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds one event from a draft: reads each field of the event table in order, and stops at the first mistake. */
final class EventAssembler {

    private final EventTable<?> table;
    private final EventDraft draft;
    private final FieldValues values = new FieldValues();
    private @Nullable TimeSpan time;

    private EventAssembler(EventTable<?> table, EventDraft draft) {
        this.table = table;
        this.draft = draft;
    }

    /**
     * The event, or the first mistake in it.
     *
     * @param mapping name of the mapping, for the id of an event whose source gives none
     */
    static Parsed<Event> assemble(EventTable<?> table, EventDraft draft, String mapping) {
        return new EventAssembler(table, draft).event(mapping);
    }

    private Parsed<Event> event(String mapping) {
        for (EventField<?, ?> field : table.fields()) {
            read(field);
            Rejection rejection = draft.rejection();
            if (rejection != null) {
                return new Parsed.Rejected<>(rejection);
            }
        }
        if (time != null && values.optional(table.id()) == null) {
            values.put(table.id(), DefaultId.of(mapping, values.get(table.key()), time, facts(), draft::digest));
        }
        return checked(table.build(values));
    }

    /** A rule of events is told here, where row and column are known; the pipeline would only refuse it. */
    private Parsed<Event> checked(Event event) {
        Rejection broken = EventRules.check(event);
        return broken == null ? Parsed.ok(event) : new Parsed.Rejected<>(draft.blamed(broken, table));
    }

    private void read(EventField<?, ?> field) {
        if (field == table.time()) {
            readTime(field);
        } else if (field == table.periodStart()) {
            readPeriodStart(field);
        } else if (field == LogisticsFields.PLANNED_TIME || field == LogisticsFields.ESTIMATED_TIME) {
            readPromise(field);
        } else {
            Object value = draft.value(field);
            values.put(field, value);
            if (value == null && field.presence() == Presence.REQUIRED) {
                draft.missing(field);
            }
        }
    }

    private void readTime(EventField<?, ?> field) {
        time = draft.span(field);
        if (time == null) {
            draft.missing(field);
        } else {
            values.put(field, time.end());
        }
    }

    /** Where the mapping does not give the start, the period that the event time stands for has one. */
    private void readPeriodStart(EventField<?, ?> field) {
        TimeSpan start = draft.span(field);
        if (time == null) {
            return;
        }
        if (start != null) {
            draft.checkPeriod(field, start.first(), time.end());
            time = TimeSpan.of(start.first(), time.end());
        }
        values.put(field, field.presence() == Presence.OPTIONAL ? time.start() : (Long) time.first());
    }

    /**
     * A bare date as a promise lasts until its end; but where what it is compared with is a bare date too, both stand for
     * their days, and are compared by where these begin.
     */
    private void readPromise(EventField<?, ?> field) {
        TimeSpan promise = draft.span(field);
        if (promise == null) {
            values.put(field, null);
            return;
        }
        TimeSpan compared = field == LogisticsFields.PLANNED_TIME ? due() : draft.span(LogisticsFields.PLANNED_TIME);
        boolean byDay = compared != null && (compared.isBare() || field == LogisticsFields.ESTIMATED_TIME);
        values.put(field, byDay ? promise.end() : promise.last());
    }

    /** What is compared with a promise: the estimate of an event that is estimated, the time of any other. */
    private @Nullable TimeSpan due() {
        boolean estimated = values.optional(LogisticsFields.CLASSIFIER) == Classifier.EST;
        TimeSpan estimate = estimated ? draft.span(LogisticsFields.ESTIMATED_TIME) : null;
        return estimate == null ? time : estimate;
    }

    /** The values that identify the event; default values are left out. */
    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        for (EventField<?, ?> field : table.identity()) {
            Object value = values.optional(field);
            if (value != null && !value.equals(field.fallback())) {
                facts.add(EventField.text(value));
            }
        }
        return facts;
    }
}
