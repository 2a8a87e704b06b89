package io.harbinger.wire.row;

import io.harbinger.domain.detect.Channel;
import io.harbinger.domain.detect.DayProfile;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.MajorityValue;
import io.harbinger.domain.detect.Trend;
import java.util.ArrayList;
import java.util.List;

/**
 * A detector's state: what is read behaves bit for bit as what was written. Counts; then as numbers side by side the
 * long-run mean and deviation, the trends, the errors of the day and the majority's value; its votes, the day, the two
 * tails of each channel, and a departure, where there is one.
 */
final class DetectorRow {

    private static final int TRENDS = DetectorState.EMPTY.trends().size();
    private static final int CHANNELS = DetectorState.EMPTY.channels().size();
    private static final int OF_TREND = 4;
    private static final int NUMBERS = 2 + OF_TREND * TRENDS + 4;

    private DetectorRow() {}

    static void write(RowWriter out, DetectorState state) {
        out.putVar(state.seen()).putVar(state.inBlock()).putVar(state.blocks());
        out.putNumbers(numbers(state)).putVar(state.majority().votes());
        DayRow.write(out, state.day());
        for (Channel channel : state.channels()) {
            TailRow.write(out, channel.up());
            TailRow.write(out, channel.down());
        }
        out.putByte(state.departure() == null ? 0 : 1);
        if (state.departure() != null) {
            DepartureRow.write(out, state.departure());
        }
    }

    private static double[] numbers(DetectorState state) {
        double[] numbers = new double[NUMBERS];
        numbers[0] = state.mean();
        numbers[1] = state.deviation();
        int at = 2;
        for (Trend trend : state.trends()) {
            numbers[at++] = trend.present();
            numbers[at++] = trend.past();
            numbers[at++] = trend.unrest();
            numbers[at++] = trend.pastUnrest();
        }
        numbers[at++] = state.day().plainError();
        numbers[at++] = state.day().profileError();
        numbers[at++] = state.day().smoothed();
        numbers[at] = state.majority().value();
        return numbers;
    }

    static DetectorState read(RowReader in) {
        long seen = in.readVar();
        int inBlock = in.readCount();
        int blocks = in.readCount();
        double[] numbers = in.readNumbers(NUMBERS);
        int votes = in.readCount();
        List<Trend> trends = new ArrayList<>(TRENDS);
        int at = 2;
        for (int i = 0; i < TRENDS; i++, at += OF_TREND) {
            trends.add(new Trend(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]));
        }
        DayProfile day = DayRow.read(in, numbers[at], numbers[at + 1], numbers[at + 2]);
        List<Channel> channels = new ArrayList<>(CHANNELS);
        for (int i = 0; i < CHANNELS; i++) {
            channels.add(new Channel(TailRow.read(in), TailRow.read(in)));
        }
        return new DetectorState(
                seen,
                inBlock,
                blocks,
                numbers[0],
                numbers[1],
                new MajorityValue(numbers[at + 3], votes),
                trends,
                day,
                channels,
                in.readByte() == 0 ? null : DepartureRow.read(in));
    }
}
