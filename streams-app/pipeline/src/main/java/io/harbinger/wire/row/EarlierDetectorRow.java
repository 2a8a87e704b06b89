package io.harbinger.wire.row;

import io.harbinger.domain.detect.Channel;
import io.harbinger.domain.detect.DayProfile;
import io.harbinger.domain.detect.Departure;
import io.harbinger.domain.detect.DetectorState;
import io.harbinger.domain.detect.MajorityValue;
import io.harbinger.domain.detect.Tail;
import io.harbinger.domain.detect.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A detector's state as rows before version 7 have it: plain numbers.
 *
 * <p>Layout. {@code whole}: seen, inBlock, blocks, and twice 0, where version 4 had more. {@code exact}: mean, deviation; per
 * trend present, past, unrest, pastUnrest; day.plainError, profileError, smoothed; then, which version 4 does not read, majority.value and votes; of a
 * departure, which older builds do not read, what {@link EarlierDepartureRow} has. {@code coarse}: the 24 usual
 * values of the day; per channel, up then down: how many maxima, the maxima, the open block's. {@code hours}: values
 * behind each hour.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier from the row to the state
record EarlierDetectorRow(long[] whole, double[] exact, float[] coarse, byte[] hours) {

    private static final int VIEWS = DetectorState.EMPTY.channels().size();

    /** Reads what stands behind its kind. */
    static EarlierDetectorRow read(RowReader in) {
        long[] whole = new long[in.readCount()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = in.readVar();
        }
        double[] exact = in.readNumbers(in.readCount());
        float[] coarse = new float[in.readCount()];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = in.readFloat();
        }
        byte[] hours = new byte[in.readCount()];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = (byte) in.readByte();
        }
        return new EarlierDetectorRow(whole, exact, coarse, hours);
    }

    /** The state. */
    DetectorState state() {
        List<Trend> trends = new ArrayList<>();
        int at = 2;
        for (int s = 0; s < DetectorState.EMPTY.trends().size(); s++, at += 4) {
            trends.add(new Trend(exact[at], exact[at + 1], exact[at + 2], exact[at + 3]));
        }
        float[] usual = Arrays.copyOf(coarse, DayProfile.HOURS);
        DayProfile day = new DayProfile(usual, hours, exact[at], exact[at + 1], exact[at + 2]);
        MajorityValue majority = at + 3 < exact.length
                ? new MajorityValue(exact[at + 3], (int) exact[at + 4])
                : new MajorityValue(exact[0], 1);
        List<Channel> channels = new ArrayList<>(VIEWS);
        int rest = readChannels(channels);
        Departure departure = at + 5 < exact.length ? EarlierDepartureRow.read(exact, at + 5, coarse, rest) : null;
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
                DetectorState.LONG_AGO);
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
