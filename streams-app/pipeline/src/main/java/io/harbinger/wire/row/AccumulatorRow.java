package io.harbinger.wire.row;

import io.harbinger.domain.stats.ExactSum;
import io.harbinger.domain.window.Accumulator;
import io.harbinger.domain.window.Categories;
import io.harbinger.domain.window.Extent;
import io.harbinger.domain.window.LogSketch;
import io.harbinger.domain.window.Moments;
import io.harbinger.domain.window.Newest;
import io.harbinger.domain.window.Totals;
import java.util.TreeMap;

/** The content of a pane, with a leading byte for its kind. */
final class AccumulatorRow {

    private static final int TOTALS = 1;
    private static final int MOMENTS = 2;
    private static final int EXTENT = 3;
    private static final int SKETCH = 4;
    private static final int CATEGORIES = 5;
    /** Version 6 has it. */
    private static final int NEWEST = 6;

    private AccumulatorRow() {}

    static void write(RowWriter out, Accumulator content) {
        if (content instanceof Totals totals) {
            out.putByte(TOTALS).putVar(totals.samples()).putSum(totals.values()).putSum(totals.weights());
        } else if (content instanceof Moments moments) {
            out.putByte(MOMENTS)
                    .putVar(moments.samples())
                    .putSum(moments.values())
                    .putSum(moments.squares());
        } else if (content instanceof Extent extent) {
            out.putByte(EXTENT).putVar(extent.samples()).putDouble(extent.min()).putDouble(extent.max());
            out.putLong(extent.lastAt()).putDouble(extent.last());
        } else if (content instanceof LogSketch sketch) {
            out.putByte(SKETCH).putVar(sketch.samples()).putVar(sketch.buckets().size());
            sketch.buckets().forEach((key, count) -> out.putVar(key).putVar(count));
        } else if (content instanceof Categories categories) {
            out.putByte(CATEGORIES)
                    .putVar(categories.samples())
                    .putVar(categories.sums().size());
            categories.sums().forEach((category, sum) -> out.putText(category).putSum(sum));
        } else if (content instanceof Newest newest) {
            writeNewest(out, newest);
        }
    }

    /** Whether version 4 has no place for the content. */
    static boolean isNew(Accumulator content) {
        return content instanceof Newest;
    }

    private static void writeNewest(RowWriter out, Newest newest) {
        out.putByte(NEWEST).putVar(newest.entries().size());
        newest.entries()
                .forEach((key, entry) -> out.putText(key)
                        .putVar(entry.time())
                        .putDouble(entry.value())
                        .putDouble(entry.weight()));
        write(out, newest.others());
    }

    private static Newest newest(long size, RowReader in) {
        var entries = new TreeMap<String, Newest.Entry>();
        for (long left = size; left > 0; left--) {
            entries.put(in.readText(), new Newest.Entry(in.readVar(), in.readDouble(), in.readDouble()));
        }
        return new Newest(entries, read(in));
    }

    static Accumulator read(RowReader in) {
        int kind = in.readByte();
        long samples = in.readVar();
        return switch (kind) {
            case TOTALS -> new Totals(samples, in.readSum(), in.readSum());
            case MOMENTS -> new Moments(samples, in.readSum(), in.readSum());
            case EXTENT -> new Extent(samples, in.readDouble(), in.readDouble(), in.readLong(), in.readDouble());
            case SKETCH -> sketch(samples, in);
            case CATEGORIES -> categories(samples, in);
            case NEWEST -> newest(samples, in);
            default -> throw new IllegalStateException("stored pane of unknown kind " + kind);
        };
    }

    private static LogSketch sketch(long samples, RowReader in) {
        var buckets = new TreeMap<Integer, Long>();
        for (int left = in.readCount(); left > 0; left--) {
            buckets.put(in.readCount(), in.readVar());
        }
        return LogSketch.of(samples, buckets);
    }

    private static Categories categories(long samples, RowReader in) {
        var sums = new TreeMap<String, ExactSum>();
        for (int left = in.readCount(); left > 0; left--) {
            sums.put(in.readText(), in.readSum());
        }
        return new Categories(samples, sums);
    }
}
