package io.harbinger.wire.row;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.window.ClosedState;
import io.harbinger.domain.window.SeverityScore;
import io.harbinger.domain.window.WindowResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a closed state has of severity that does not follow from its newest result ({@link ImpliedRow}), for which the
 * versions before have no place.
 *
 * @param latest of the newest result; null where it has none
 */
record SeverityRow(@Nullable SeverityScore latest) {

    static SeverityRow of(ClosedState past) {
        return new SeverityRow(past.latest() == null ? null : past.latest().severity());
    }

    static boolean isNeeded(ClosedState past, Indicator indicator) {
        WindowResult latest = past.latest();
        return latest != null && !Objects.equals(latest.severity(), SeverityScore.of(indicator, latest));
    }

    void write(RowWriter out) {
        out.putByte(latest == null ? 0 : 1);
        if (latest != null) {
            out.putDouble(latest.value());
        }
    }

    static SeverityRow read(RowReader in) {
        return new SeverityRow(in.readByte() == 0 ? null : new SeverityScore(in.readDouble()));
    }

    /** The state with what was stored beside it. */
    ClosedState addTo(ClosedState past) {
        WindowResult result = past.latest();
        return result == null ? past : past.withLatest(result.with(latest));
    }
}
