package io.harbinger.wire.row;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.score.Seen;
import io.harbinger.domain.score.SubjectState;
import io.harbinger.domain.window.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject's state as bytes and back, under one catalogue. Thread-safe.
 *
 * <p>Version 2: name, seen ids, published score, series. Version 1 is the same without what detectors have learnt.
 */
public final class SubjectRow {

    private static final int VERSION = 2;
    private static final int OLDEST = 1;

    private static final int NO_SCORE_PUBLISHED = 0;
    private static final int PUBLISHED_NONE = 1;
    private static final int PUBLISHED_SCORE = 2;

    private static final Comparator<Series> ORDER =
            Comparator.comparingInt(Series::position).thenComparing(Series::label);

    private final Catalogue catalogue;
    private final int[] shapes;
    private final Map<Integer, Integer> positions = new HashMap<>();

    public SubjectRow(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shapes = catalogue.indicators().stream().mapToInt(Indicator::shape).toArray();
        for (int position = 0; position < shapes.length; position++) {
            if (positions.put(shapes[position], position) != null) {
                throw new IllegalArgumentException("indicator '"
                        + catalogue.indicators().get(position).id()
                        + "' has the same stored identity as another: choose another id");
            }
        }
    }

    public byte[] write(SubjectState state) {
        RowWriter out = new RowWriter().putByte(VERSION).putText(state.name() == null ? "" : state.name());
        long[] ids = state.seen().ids();
        int[] contents = state.seen().contents();
        out.putVar(ids.length);
        for (int i = 0; i < ids.length; i++) {
            out.putLong(ids[i]).putInt(contents[i]);
        }
        writePublished(out, state.published());
        out.putVar(state.series().size());
        for (Series series : state.series()) {
            out.putInt(shapes[series.position()]);
            SeriesRow.write(out, series);
        }
        return out.toBytes();
    }

    /** Reads a row; one of another version is a deployment mistake and throws. */
    public SubjectState read(byte[] row) {
        RowReader in = new RowReader(row);
        int version = in.readByte();
        if (version < OLDEST || version > VERSION) {
            throw new IllegalStateException("stored subject row has version " + version + ", this build reads "
                    + OLDEST + " to " + VERSION + ": reset the application's state, or run the build that wrote it");
        }
        String name = in.readText();
        Seen seen = readSeen(in);
        SubjectState.Published published = readPublished(in);
        List<Series> series = new ArrayList<>();
        for (int left = in.readCount(); left > 0; left--) {
            Integer position = positions.get(in.readInt());
            Series one = SeriesRow.read(
                    in,
                    position == null ? -1 : position,
                    position == null ? null : catalogue.indicators().get(position));
            if (one != null) {
                series.add(one);
            }
        }
        series.sort(ORDER);
        return new SubjectState(name.isEmpty() ? null : name, seen, series, published);
    }

    private static Seen readSeen(RowReader in) {
        int count = in.readCount();
        long[] ids = new long[count];
        int[] contents = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = in.readLong();
            contents[i] = in.readInt();
        }
        return Seen.of(ids, contents);
    }

    private static void writePublished(RowWriter out, SubjectState.@Nullable Published published) {
        if (published == null) {
            out.putByte(NO_SCORE_PUBLISHED);
            return;
        }
        Double score = published.score();
        out.putByte(score == null ? PUBLISHED_NONE : PUBLISHED_SCORE);
        if (score != null) {
            out.putDouble(score);
        }
    }

    private static SubjectState.@Nullable Published readPublished(RowReader in) {
        return switch (in.readByte()) {
            case PUBLISHED_SCORE -> new SubjectState.Published(in.readDouble());
            case PUBLISHED_NONE -> new SubjectState.Published(null);
            default -> null;
        };
    }
}
