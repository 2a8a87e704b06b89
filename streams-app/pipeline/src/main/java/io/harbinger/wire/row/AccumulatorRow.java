package io.harbinger.wire.row;

import io.harbinger.domain.stats.ExactSum;
import io.harbinger.domain.window.Accumulator;
import io.harbinger.domain.window.Categories;
import io.harbinger.domain.window.Extent;
import io.harbinger.domain.window.KeptObservation;
import io.harbinger.domain.window.LogSketch;
import io.harbinger.domain.window.Moments;
import io.harbinger.domain.window.Newest;
import io.harbinger.domain.window.Reports;
import io.harbinger.domain.window.Revisable;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.Totals;
import java.util.ArrayList;
import java.util.List;
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
    /** Version 6 has it. */
    private static final int REVISABLE = 7;
    /** Version 6 has it. */
    private static final int REPORTS = 8;

    private AccumulatorRow() {}

    /** @param origin what the times of kept observations are relative to */
    static void write(RowWriter out, Accumulator content, long origin) {
        if (content instanceof Revisable revisable) {
            // The content follows from the observations: of it only the kind is written.
            out.putByte(REVISABLE).putByte(kind(revisable.content()));
            if (revisable.content() instanceof Newest newest) {
                out.putByte(kind(newest.others()));
            }
            out.putVar(revisable.kept().size());
            revisable.kept().forEach(one -> KeptRow.write(out, one, origin));
        } else {
            writePlain(out, content, origin);
        }
    }

    private static int kind(Accumulator content) {
        if (content instanceof Totals) {
            return TOTALS;
        }
        if (content instanceof Moments) {
            return MOMENTS;
        }
        if (content instanceof Extent) {
            return EXTENT;
        }
        if (content instanceof LogSketch) {
            return SKETCH;
        }
        return content instanceof Newest ? NEWEST : CATEGORIES;
    }

    private static void writePlain(RowWriter out, Accumulator content, long origin) {
        if (content instanceof Totals totals) {
            out.putByte(TOTALS).putVar(totals.samples()).putSums(totals.values(), totals.weights());
        } else if (content instanceof Moments moments) {
            out.putByte(MOMENTS).putVar(moments.samples()).putSums(moments.values(), moments.squares());
        } else if (content instanceof Extent extent) {
            out.putByte(EXTENT).putVar(extent.samples());
            ExtentRow.write(out, extent, origin);
        } else if (content instanceof LogSketch sketch) {
            out.putByte(SKETCH).putVar(sketch.samples()).putVar(sketch.buckets().size());
            sketch.buckets().forEach((key, count) -> out.putVar(key).putVar(count));
        } else if (content instanceof Categories categories) {
            out.putByte(CATEGORIES)
                    .putVar(categories.samples())
                    .putVar(categories.sums().size());
            categories.sums().forEach((category, sum) -> out.putText(category).putSum(sum));
        } else if (content instanceof Newest newest) {
            writeNewest(out, newest, origin);
        } else if (content instanceof Reports reports) {
            writeReports(out, reports.subjects(), reports);
        }
    }

    private static void writeNewest(RowWriter out, Newest newest, long origin) {
        out.putByte(NEWEST).putVar(newest.entries().size());
        newest.entries()
                .forEach((key, entry) ->
                        out.putText(key).putVar(entry.time()).putNumbers(entry.value(), entry.weight()));
        writePlain(out, newest.others(), origin);
    }

    private static Newest newest(long size, RowReader in, long origin) {
        var entries = new TreeMap<String, Newest.Entry>();
        for (long left = size; left > 0; left--) {
            String key = in.readText();
            long time = in.readVar();
            double[] numbers = in.readNumbers(2);
            entries.put(key, new Newest.Entry(time, numbers[0], numbers[1]));
        }
        return new Newest(entries, read(in, origin));
    }

    static Accumulator read(RowReader in, long origin) {
        int kind = in.readByte();
        return kind == REVISABLE ? revisable(in, origin) : read(in, kind, in.readVar(), origin);
    }

    private static Accumulator revisable(RowReader in, long origin) {
        int kind = in.readByte();
        Accumulator empty = kind == NEWEST ? new Newest(new TreeMap<>(), empty(in.readByte())) : empty(kind);
        int count = in.readCount();
        List<KeptObservation> kept = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            kept.add(KeptRow.read(in, origin));
        }
        return Revisable.of(empty, kept);
    }

    private static Accumulator empty(int kind) {
        return switch (kind) {
            case TOTALS -> new Totals(0, ExactSum.ZERO, ExactSum.ZERO);
            case MOMENTS -> new Moments(0, ExactSum.ZERO, ExactSum.ZERO);
            case EXTENT -> new Extent(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Series.NEVER, Double.NaN);
            case SKETCH -> LogSketch.of(0, new TreeMap<>());
            case CATEGORIES -> new Categories(0, new TreeMap<>());
            default -> throw new IllegalStateException("stored pane of unknown kind " + kind);
        };
    }

    private static Accumulator read(RowReader in, int kind, long samples, long origin) {
        return switch (kind) {
            case TOTALS -> totals(samples, in.readSums());
            case MOMENTS -> moments(samples, in.readSums());
            case EXTENT -> ExtentRow.read(in, samples, origin);
            case SKETCH -> sketch(samples, in);
            case CATEGORIES -> categories(samples, in);
            case NEWEST -> newest(samples, in, origin);
            case REPORTS -> reports((int) samples, in);
            default -> throw new IllegalStateException("stored pane of unknown kind " + kind);
        };
    }

    private static Totals totals(long samples, ExactSum[] sums) {
        return new Totals(samples, sums[0], sums[1]);
    }

    private static Moments moments(long samples, ExactSum[] sums) {
        return new Moments(samples, sums[0], sums[1]);
    }

    private static LogSketch sketch(long samples, RowReader in) {
        var buckets = new TreeMap<Integer, Long>();
        for (int left = in.readCount(); left > 0; left--) {
            buckets.put(in.readCount(), in.readVar());
        }
        return LogSketch.of(samples, buckets);
    }

    private static void writeReports(RowWriter out, List<String> subjects, Reports reports) {
        out.putByte(REPORTS).putVar(subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            out.putText(subjects.get(i)).putNumbers(reports.share(i));
        }
    }

    private static Reports reports(int size, RowReader in) {
        List<String> subjects = new ArrayList<>(size);
        double[] shares = new double[size];
        for (int i = 0; i < size; i++) {
            subjects.add(in.readText());
            shares[i] = in.readNumber();
        }
        return Reports.of(subjects, shares);
    }

    private static Categories categories(long samples, RowReader in) {
        var sums = new TreeMap<String, ExactSum>();
        for (int left = in.readCount(); left > 0; left--) {
            sums.put(in.readText(), in.readSum());
        }
        return new Categories(samples, sums);
    }
}
