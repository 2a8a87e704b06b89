package io.harbinger.wire.row;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.network.Zones;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.window.Pane;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject's state as bytes and back, under one catalogue, in two parts: the head holds what every event changes, the
 * tail what changes when a pane closes, a name or a series is new, or the latest event ids are merged. Thread-safe.
 *
 * <p>Version 7. Head: sequence number of the newest buffered reading, newest ids of each kind, open panes of each
 * series, and of each indicator with series that are refused its shape, since when, and until when after that. Tail:
 * form of the catalogue, zone of its panes (empty for UTC), name, published score, merged ids, and of each series its
 * indicator's shape, label and closed state. Series are in the order of the row's catalogue, then of their labels. A
 * tail is written whenever its list of series changes, so both parts list the same series in the same order.
 *
 * <p>Earlier versions are read. Of a tail versions 4 and 5 have no zone and no second byte of flags of a series
 * ({@link SeriesRow}), of a head version 4 has nothing behind the open panes. None says how long the ids of readings
 * are needed ({@link LastIdsRow}).
 */
public final class SubjectRow {

    private static final int OLDEST = 4;
    private static final int WITH_UNHEARD = 5;
    private static final int WITH_MORE = 6;
    private static final int VERSION = 7;

    private static final int HEAD_ROOM = 256;
    private static final int TAIL_ROOM = 1024;

    private static final int NO_SCORE_PUBLISHED = 0;
    private static final int PUBLISHED_NONE = 1;
    private static final int PUBLISHED_SCORE = 2;

    private final Catalogue catalogue;
    private final int[] shapes;
    /** Hash of the list of shapes: under another catalogue series may be gone, or in another order. */
    private final int form;

    private final Map<Integer, Integer> positions = new HashMap<>();
    private final UnheardRow unheardRow;

    public SubjectRow(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shapes = catalogue.indicators().stream().mapToInt(Indicator::shape).toArray();
        this.form = Arrays.hashCode(shapes);
        this.unheardRow = new UnheardRow(catalogue);
        for (int position = 0; position < shapes.length; position++) {
            if (positions.put(shapes[position], position) != null) {
                throw new IllegalArgumentException("indicator '"
                        + catalogue.indicators().get(position).id()
                        + "' has the same stored identity as another: choose another id");
            }
        }
    }

    /** What every event changes. */
    public byte[] head(SubjectState state) {
        SeriesSet series = state.series().under(catalogue);
        Unheard unheard = unheardRow.stored(series.unheard());
        RowWriter out = new RowWriter(HEAD_ROOM).putByte(VERSION);
        out.putVar(state.lastSequence());
        EventIdsRow.newest(state.deduplicator()).write(out);
        out.putVar(series.size());
        for (Series one : series) {
            SeriesRow.writeOpen(out, one);
        }
        unheardRow.write(out, unheard);
        return out.toBytes();
    }

    /** The rest. */
    public byte[] tail(SubjectState state) {
        SeriesSet series = state.series().under(catalogue);
        RowWriter out = new RowWriter(TAIL_ROOM).putByte(VERSION).putInt(form);
        out.putText(isZoned(series) ? series.zone().getId() : "");
        out.putText(state.name() == null ? "" : state.name());
        writePublished(out, state.published());
        EventIdsRow.merged(state.deduplicator()).write(out);
        out.putVar(series.size());
        LabelRow labels = new LabelRow();
        for (int i = 0; i < series.size(); i++) {
            out.putInt(shapes[series.position(i)]);
            labels.write(out, series, i);
            SeriesRow.writePast(out, series.get(i));
            SeriesRow.writeMore(out, series.get(i));
        }
        return out.toBytes();
    }

    private static boolean isZoned(SeriesSet series) {
        return !series.zone().equals(ZoneOffset.UTC);
    }

    /** Whether the tails of both are the same, by identity: states change by replacing what changes. */
    @SuppressWarnings("ReferenceEquality")
    public static boolean sharesTail(SubjectState before, SubjectState now) {
        SeriesSet series = now.series();
        if (before.name() != now.name()
                || before.published() != now.published()
                || before.series().size() != series.size()
                || !series.sharesCatalogue(before.series())
                || !before.deduplicator().sharesMerged(now.deduplicator())) {
            return false;
        }
        for (int i = 0; i < series.size(); i++) {
            if (!SeriesRow.sharesPast(before.series().get(i), series.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a tail is of this version, and was written under a catalogue with the same indicators in the same order. */
    public boolean isCurrent(byte[] tail) {
        RowReader in = new RowReader(tail);
        int version = in.readByte();
        checkVersion(version);
        return version == VERSION && in.readInt() == form;
    }

    /**
     * Reads both parts.
     *
     * @throws IllegalStateException where another version wrote one of them: a deployment mistake
     */
    public SubjectState read(byte[] head, byte[] tail) {
        RowReader open = new RowReader(head);
        int version = open.readByte();
        checkVersion(version);
        RowReader past = new RowReader(tail);
        int pastVersion = past.readByte();
        checkVersion(pastVersion);
        open.compact(version >= VERSION);
        past.compact(pastVersion >= VERSION);
        long lastSequence = open.readVar();
        past.readInt();
        Catalogue here = catalogue.in(pastVersion >= WITH_MORE ? zone(past.readText()) : ZoneOffset.UTC);
        String name = past.readText();
        SubjectState.Published published = readPublished(past);
        LastIdsRow lastOfTail = pastVersion < VERSION ? LastIdsRow.ofTail(past) : LastIdsRow.NONE;
        EventIdsRow merged = pastVersion < VERSION ? lastOfTail.others() : EventIdsRow.read(past);
        LastIdsRow lastOfHead = version < VERSION ? LastIdsRow.ofHead(open) : LastIdsRow.NONE;
        EventIdsRow newest = version < VERSION ? lastOfHead.others() : EventIdsRow.read(open);
        int count = open.readCount();
        if (past.readCount() != count) {
            throw new IllegalStateException("head and tail of a stored subject list different series");
        }
        List<Series> series = new ArrayList<>(count);
        LabelRow labels = new LabelRow();
        for (int left = count; left > 0; left--) {
            Integer position = positions.get(past.readInt());
            String label = labels.read(past);
            Indicator indicator = position == null ? null : here.indicators().get(position);
            Series one = SeriesRow.read(open, past, label, indicator, pastVersion >= WITH_MORE);
            if (one != null) {
                series.add(one);
            }
        }
        Unheard unheard = version >= WITH_UNHEARD ? unheardRow.read(open) : Unheard.NONE;
        SeriesSet all = SeriesSet.of(here, series, unheard);
        Deduplicator ids = LastIdsRow.with(newest.with(merged), lastOfHead, lastOfTail, lastClosing(all));
        return new SubjectState(name.isEmpty() ? null : name, ids, all, published, lastSequence);
    }

    /** When the last of the open panes closes, epoch milliseconds; {@link Series#NEVER} where none is open. */
    private static long lastClosing(SeriesSet series) {
        long last = Series.NEVER;
        for (int i = 0; i < series.size(); i++) {
            for (Pane pane : series.get(i).open()) {
                last = Math.max(
                        last, SeriesTransitions.closesAt(series.indicator(i).windowing(), pane.start()));
            }
        }
        return last;
    }

    /** A zone that this JDK does not know counts as UTC. */
    private static ZoneId zone(String name) {
        ZoneId zone = name.isEmpty() ? null : Zones.of(name);
        return zone == null ? ZoneOffset.UTC : zone;
    }

    private static void checkVersion(int version) {
        if (version < OLDEST || version > VERSION) {
            throw new IllegalStateException("stored subject row has version " + version + ", this build reads " + OLDEST
                    + " to " + VERSION + ": reset the application's state, or run the build that wrote it");
        }
    }

    private static void writePublished(RowWriter out, SubjectState.@Nullable Published published) {
        if (published == null) {
            out.putByte(NO_SCORE_PUBLISHED);
            return;
        }
        Double score = published.score();
        out.putByte(score == null ? PUBLISHED_NONE : PUBLISHED_SCORE);
        if (score != null) {
            out.putNumbers(score);
        }
    }

    private static SubjectState.@Nullable Published readPublished(RowReader in) {
        return switch (in.readByte()) {
            case PUBLISHED_SCORE -> new SubjectState.Published(in.readNumber());
            case PUBLISHED_NONE -> new SubjectState.Published(null);
            default -> null;
        };
    }
}
