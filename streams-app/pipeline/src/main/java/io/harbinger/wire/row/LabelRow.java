package io.harbinger.wire.row;

import io.harbinger.domain.state.SeriesSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels of series, one after the other. Where a series of the indicator before has the same label, as a sensor's have,
 * it is not written again, but, in the place of its length, how many series back that is, as a number below 0.
 */
final class LabelRow {

    private static final int NONE = -1;

    private final List<String> read = new ArrayList<>();
    private int position = NONE;
    private int before = NONE;

    void write(RowWriter out, SeriesSet series, int index) {
        if (series.position(index) != position) {
            before = position;
            position = series.position(index);
        }
        String label = series.get(index).label();
        int same = before == NONE || label.isEmpty() ? NONE : series.find(before, label);
        if (same >= 0) {
            out.putVar(same - index);
        } else {
            out.putText(label);
        }
    }

    String read(RowReader in) {
        int length = in.readCount();
        String label = length >= 0 ? in.readText(length) : read.get(read.size() + length);
        read.add(label);
        return label;
    }
}
