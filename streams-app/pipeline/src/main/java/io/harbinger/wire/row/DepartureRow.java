package io.harbinger.wire.row;

import io.harbinger.domain.detect.DayProfile;
import io.harbinger.domain.detect.Departure;
import io.harbinger.domain.window.Series;
import java.util.Objects;

/** A departure of a detector's series from what was normal, and that normal. */
final class DepartureRow {

    private static final int NUMBERS = 8;

    private DepartureRow() {}

    static void write(RowWriter out, Departure departure) {
        Departure.Normal normal = departure.normal();
        DayProfile day = normal.day();
        out.putVar(departure.since())
                .putVar(departure.values())
                .putVar(Objects.requireNonNullElse(departure.acceptedAt(), Series.NEVER))
                .putNumbers(
                        departure.decades(),
                        departure.offset(),
                        normal.mean(),
                        normal.deviation(),
                        normal.least(),
                        day.plainError(),
                        day.profileError(),
                        day.smoothed());
        DayRow.write(out, day);
    }

    static Departure read(RowReader in) {
        long since = in.readVar();
        int values = in.readCount();
        long accepted = in.readVar();
        double[] numbers = in.readNumbers(NUMBERS);
        DayProfile day = DayRow.read(in, numbers[5], numbers[6], numbers[7]);
        var normal = new Departure.Normal(numbers[2], numbers[3], numbers[4], day);
        return new Departure(since, numbers[0], numbers[1], values, accepted == Series.NEVER ? null : accepted, normal);
    }
}
