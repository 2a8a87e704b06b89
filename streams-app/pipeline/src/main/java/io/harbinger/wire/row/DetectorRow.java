package io.harbinger.wire.row;

import io.harbinger.domain.detect.Channel;
import io.harbinger.domain.detect.DayProfile;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.MajorityValue;
import io.harbinger.domain.detect.Tail;
import io.harbinger.domain.detect.Trend;
import java.util.ArrayList;
import java.util.List;

/**
 * A detector's state: what is read behaves bit for bit as what was written. Counts; then as numbers side by side those of
 * the size of a value, which are the long-run mean, the means of the trends and the majority's value, and those of the
 * size of a difference, which are the long-run deviation, the unrest of the trends and the errors of the day; the
 * majority's votes, the day, the two tails of each channel, a departure, where there is one, and the hour of the first value.
 */
final class DetectorRow {

    private static final int TRENDS = DetectorState.EMPTY.trends().size();
    private static final int CHANNELS = DetectorState.EMPTY.channels().size();
    private static final int MEAN = 0;
    private static final int MEANS = 1;
    private static final int MAJORITY = MEANS + 2 * TRENDS;
    private static final int DEVIATION = MAJORITY + 1;
    private static final int UNREST = DEVIATION + 1;
    private static final int DAY = UNREST + 2 * TRENDS;
    private static final int NUMBERS = DAY + 3;

    private DetectorRow() {}

    static void write(RowWriter out, DetectorState state) {
        out.putVar(state.seen()).putVar(state.inBlock()).putVar(state.blocks());
        out.putNumbers(numbers(state)).putVar(state.majority().votes());
        DayRow.write(out, state.day());
        List<Tail> tails = new ArrayList<>(2 * CHANNELS);
        for (Channel channel : state.channels()) {
            tails.add(channel.up());
            tails.add(channel.down());
        }
        TailsRow.write(out, tails);
        out.putByte(state.departure() == null ? 0 : 1);
        if (state.departure() != null) {
            DepartureRow.write(out, state.departure());
        }
        out.putVar(state.began());
    }

    private static double[] numbers(DetectorState state) {
        double[] numbers = new double[NUMBERS];
        numbers[MEAN] = state.mean();
        numbers[MAJORITY] = state.majority().value();
        numbers[DEVIATION] = state.deviation();
        int means = MEANS;
        int unrest = UNREST;
        for (Trend trend : state.trends()) {
            numbers[means++] = trend.present();
            numbers[means++] = trend.past();
            numbers[unrest++] = trend.unrest();
            numbers[unrest++] = trend.pastUnrest();
        }
        numbers[DAY] = state.day().plainError();
        numbers[DAY + 1] = state.day().profileError();
        numbers[DAY + 2] = state.day().smoothed();
        return numbers;
    }

    static DetectorState read(RowReader in) {
        long seen = in.readVar();
        int inBlock = in.readCount();
        int blocks = in.readCount();
        double[] numbers = in.readNumbers(NUMBERS);
        int votes = in.readCount();
        List<Trend> trends = new ArrayList<>(TRENDS);
        for (int i = 0; i < 2 * TRENDS; i += 2) {
            trends.add(new Trend(
                    numbers[MEANS + i], numbers[MEANS + i + 1], numbers[UNREST + i], numbers[UNREST + i + 1]));
        }
        DayProfile day = DayRow.read(in, numbers[DAY], numbers[DAY + 1], numbers[DAY + 2]);
        List<Tail> tails = TailsRow.read(in, 2 * CHANNELS);
        List<Channel> channels = new ArrayList<>(CHANNELS);
        for (int i = 0; i < tails.size(); i += 2) {
            channels.add(new Channel(tails.get(i), tails.get(i + 1)));
        }
        return new DetectorState(
                seen,
                inBlock,
                blocks,
                numbers[MEAN],
                numbers[DEVIATION],
                new MajorityValue(numbers[MAJORITY], votes),
                trends,
                day,
                channels,
                in.readByte() == 0 ? null : DepartureRow.read(in),
                (int) in.readVar());
    }
}
