package io.harbinger.wire.row;

import io.harbinger.domain.detect.Channel;
import io.harbinger.domain.detect.DayProfile;
import io.harbinger.domain.detect.Departure;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.MajorityValue;
import io.harbinger.domain.detect.Tail;
import io.harbinger.domain.detect.Trend;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A detector's state as plain numbers, for storage: {@code of(state).state()} behaves bit for bit as the state does.
 *
 * <p>Layout. {@code whole}: seen, inBlock, blocks, and twice 0, where version 4 had more. {@code exact}: mean, deviation; per
 * trend present, past, unrest, pastUnrest; day.plainError, profileError, smoothed; then, which version 4 does not read, majority.value and votes; of a
 * departure, which older builds do not read, what {@link DepartureRow} has. {@code coarse}: the 24 usual
 * values of the day; per channel, up then down: how many maxima, the maxima, the open block's. {@code hours}: values
 * behind each hour, and, which older builds pass over, in four bytes the hour of the first value.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between state and storage
record DetectorRow(long[] whole, double[] exact, float[] coarse, byte[] hours) {

    private static final int VIEWS = DetectorState.EMPTY.channels().size();

    /** Flattens a state. */
    static DetectorRow of(DetectorState state) {
        long[] whole = {state.seen(), state.inBlock(), state.blocks(), 0, 0};
        byte[] hours = state.day().counts();
        if (state.began() != DetectorState.LONG_AGO) {
            hours = ByteBuffer.allocate(DayProfile.HOURS + Integer.BYTES)
                    .put(hours)
                    .putInt(state.began())
                    .array();
        }
        return new DetectorRow(whole, exact(state), coarse(state), hours);
    }

    private static double[] exact(DetectorState state) {
        Doubles out = new Doubles(new double[48], 0);
        out = out.plus(state.mean(), state.deviation());
        for (Trend trend : state.trends()) {
            out = out.plus(trend.present(), trend.past(), trend.unrest(), trend.pastUnrest());
        }
        DayProfile day = state.day();
        out = out.plus(day.plainError(), day.profileError(), day.smoothed());
        out = out.plus(state.majority().value(), state.majority().votes());
        if (state.departure() != null) {
            out = out.plus(DepartureRow.exact(state.departure()));
        }
        return Arrays.copyOf(out.values(), out.used());
    }

    private record Doubles(double[] values, int used) {
        Doubles plus(double... more) {
            System.arraycopy(more, 0, values, used, more.length);
            return new Doubles(values, used + more.length);
        }
    }

    private static float[] coarse(DetectorState state) {
        float[] out =
                new float[DayProfile.HOURS + state.channels().size() * 2 * (Tail.KEPT + 2) + 2 * DayProfile.HOURS];
        System.arraycopy(state.day().usual(), 0, out, 0, DayProfile.HOURS);
        int at = DayProfile.HOURS;
        for (Channel channel : state.channels()) {
            at = put(channel.down(), out, put(channel.up(), out, at));
        }
        if (state.departure() != null) {
            at = DepartureRow.putDay(state.departure().normal().day(), out, at);
        }
        return Arrays.copyOf(out, at);
    }

    private static int put(Tail tail, float[] out, int at) {
        int kept = tail.largest().length;
        out[at] = kept;
        System.arraycopy(tail.largest(), 0, out, at + 1, kept);
        out[at + 1 + kept] = tail.current();
        return at + 2 + kept;
    }

    /** The state that was flattened. */
    DetectorState state() {
        List<Trend> trends = new ArrayList<>();
        int at = 2;
        for (int s = 0; s < DetectorState.EMPTY.trends().size(); s++, at += 4) {
            trends.add(new Trend(exact[at], exact[at + 1], exact[at + 2], exact[at + 3]));
        }
        float[] usual = Arrays.copyOf(coarse, DayProfile.HOURS);
        DayProfile day =
                new DayProfile(usual, Arrays.copyOf(hours, DayProfile.HOURS), exact[at], exact[at + 1], exact[at + 2]);
        MajorityValue majority = at + 3 < exact.length
                ? new MajorityValue(exact[at + 3], (int) exact[at + 4])
                : new MajorityValue(exact[0], 1);
        List<Channel> channels = new ArrayList<>(VIEWS);
        int rest = readChannels(channels);
        Departure departure = at + 5 < exact.length ? DepartureRow.read(exact, at + 5, coarse, rest) : null;
        return new DetectorState(
                whole[0],
                (int) whole[1],
                (int) whole[2],
                exact[0],
                exact[1],
                majority,
                trends,
                day,
                channels,
                departure,
                began());
    }

    private int began() {
        return hours.length == DayProfile.HOURS
                ? DetectorState.LONG_AGO
                : ByteBuffer.wrap(hours).getInt(DayProfile.HOURS);
    }

    /** Reads the channels, and tells where they end. */
    private int readChannels(List<Channel> channels) {
        int at = DayProfile.HOURS;
        for (int c = 0; c < VIEWS; c++) {
            Tail up = tail(at);
            at += up.largest().length + 2;
            Tail down = tail(at);
            at += down.largest().length + 2;
            channels.add(new Channel(up, down));
        }
        return at;
    }

    private Tail tail(int at) {
        int kept = (int) coarse[at];
        return new Tail(Arrays.copyOfRange(coarse, at + 1, at + 1 + kept), coarse[at + 1 + kept]);
    }
}
