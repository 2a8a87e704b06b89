package io.harbinger.lab.backtest.record;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import io.harbinger.source.mapping.MappedRow;
import io.harbinger.source.mapping.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a score file for a row of the input: one row, whether it became an event or not. A row whose columns make
 * events of their own (such as a column per day) gives one row per event.
 */
final class ScoreRows {

    /**
     * One row to be scored.
     *
     * @param timestamp as the file has it
     * @param value as the file has it
     * @param event what it became; null where it was refused
     */
    record ScoreRow(
            String timestamp, String value, @Nullable Event event) {}

    private static final String DEFAULT_TIME = "timestamp";
    private static final String DEFAULT_VALUE = "value";

    private final Mapping.Csv csv;

    ScoreRows(Mapping.Csv csv) {
        this.csv = csv;
    }

    /** Whether each row of the input gives exactly one row of scores. */
    boolean isOneToOne() {
        return csv.melts().isEmpty();
    }

    List<ScoreRow> of(MappedRow row) {
        if (isOneToOne()) {
            return List.of(whole(row));
        }
        List<ScoreRow> rows = new ArrayList<>();
        for (Parsed<Event> parsed : row.events()) {
            if (parsed instanceof Parsed.Ok<Event> ok) {
                rows.add(new ScoreRow(iso(ok.value()), number(ok.value()), ok.value()));
            }
        }
        return rows;
    }

    private ScoreRow whole(MappedRow row) {
        Event event = !row.events().isEmpty() && row.events().get(0) instanceof Parsed.Ok<Event> ok ? ok.value() : null;
        String time = row.cell(Objects.requireNonNullElse(csv.timeColumn(), DEFAULT_TIME));
        String value = row.cell(Objects.requireNonNullElse(csv.valueColumn(), DEFAULT_VALUE));
        return new ScoreRow(
                time != null ? time : event == null ? "" : iso(event),
                value != null ? value : event == null ? "" : number(event),
                event);
    }

    private static String iso(Event event) {
        return Instant.ofEpochMilli(event.time()).toString();
    }

    private static String number(Event event) {
        if (event instanceof SensorReading reading) {
            return plain(reading.value());
        }
        if (event instanceof LogisticsEvent logistics) {
            Double quantity = logistics.load().quantity();
            Long count = logistics.load().count();
            return quantity != null ? plain(quantity) : Long.toString(count == null ? 1 : count);
        }
        Double value = ((TradeFlow) event).amount().primaryValue();
        return value == null ? "" : plain(value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
