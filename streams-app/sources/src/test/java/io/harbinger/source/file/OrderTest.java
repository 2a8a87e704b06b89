package io.harbinger.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.source.EventSource;
import io.harbinger.source.Ordering;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of what comes out, against sorting it all with the JDK. */
class OrderTest {

    private static final int DISORDER = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldOrderByTimeThenFileThenPlaceWhenDisorderIsAsStated(long seed) {
        var random = new Random(seed);
        var files = new ArrayList<List<SourceItem>>();
        for (int file = 0; file < 1 + random.nextInt(5); file++) {
            files.add(disordered(file, random));
        }

        var streamed = drain(merged(files, DISORDER));
        var sorted = drain(sorted(files));

        assertThat(streamed).as("seed %d", seed).isEqualTo(expected(files)).isEqualTo(sorted);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void shouldCountAndPassOnWhatIsLaterThanStated(long seed) {
        var random = new Random(seed);
        var rows = disordered(0, random);
        rows.add(event(0, rows.size(), 0));
        rows.add(event(0, rows.size(), 10_000));

        var window = window(rows, DISORDER);
        var out = drain(window);

        assertThat(out).hasSameSizeAs(rows).containsExactlyInAnyOrderElementsOf(expected(List.of(rows)));
        assertThat(window.disordered()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheOrderOfTheFileWhenNoDisorderIsStated() {
        var rows = List.of(event(0, 0, 5), event(0, 1, 5), event(0, 2, 7), event(0, 3, 6), event(0, 4, 8));

        var window = window(rows, 0);

        assertThat(drain(window)).containsExactly("0/0@5", "0/1@5", "0/2@7", "0/3@6", "0/4@8");
        assertThat(window.disordered()).isEqualTo(1);
    }

    @Test
    void shouldLetRefusalsPassAtOnce() {
        SourceItem rejected = new SourceItem.Rejected(
                new Rejection(Reason.MALFORMED, "", "", ""), EventKind.SENSOR, new RowOrigin("0", 3), new byte[0]);
        var rows = List.of(event(0, 0, 5), rejected, event(0, 1, 4));

        assertThat(drain(merged(List.of(rows, rows), DISORDER)))
                .containsExactly("rejected", "rejected", "0/1@4", "0/1@4", "0/0@5", "0/0@5");
        assertThat(drain(sorted(List.of(rows)))).containsExactly("rejected", "0/1@4", "0/0@5");
    }

    private static EventSource merged(List<? extends List<SourceItem>> files, int disorder) {
        return new MergedSource(
                files.stream().map(rows -> window(rows, disorder)).toList());
    }

    private static EventSource sorted(List<? extends List<SourceItem>> files) {
        var ordering = new Ordering(Ordering.By.FILE, Duration.ZERO, 1_000_000);
        return new SortedSource(files.stream().map(OrderTest::source).toList(), ordering);
    }

    private static EventSource window(List<SourceItem> rows, int disorder) {
        return new DisorderWindow(source(rows), new Ordering(Ordering.By.TIME, Duration.ofMillis(disorder), 1_000_000));
    }

    /** Rows at most {@link #DISORDER} behind the latest before them, many at one instant. */
    private static List<SourceItem> disordered(int file, Random random) {
        var rows = new ArrayList<SourceItem>();
        int latest = 100;
        for (int i = 0; i < 400; i++) {
            latest += random.nextInt(8);
            int time = latest - random.nextInt(DISORDER + 1);
            rows.add(event(file, i, time));
        }
        return rows;
    }

    private static List<String> expected(List<? extends List<SourceItem>> files) {
        return files.stream()
                .flatMap(List::stream)
                .map(SourceItem.Accepted.class::cast)
                .sorted(Comparator.comparingLong((SourceItem.Accepted accepted) ->
                                accepted.event().time())
                        .thenComparing(item -> item.origin().file())
                        .thenComparingLong(item -> item.origin().line()))
                .map(OrderTest::show)
                .toList();
    }

    private static SourceItem event(int file, int line, long time) {
        String name = Integer.toString(file);
        return new SourceItem.Accepted(
                new SensorReading(name + "/" + line, "n", null, "s", "m", 1, "1", time), new RowOrigin(name, line));
    }

    private static List<String> drain(EventSource source) {
        var out = new ArrayList<String>();
        source.forEachRemaining(item -> out.add(show(item)));
        return out;
    }

    private static String show(SourceItem item) {
        return item instanceof SourceItem.Accepted accepted
                ? accepted.event().id() + "@" + accepted.event().time()
                : "rejected";
    }

    private static EventSource source(List<SourceItem> rows) {
        Iterator<SourceItem> all = rows.iterator();
        return new EventSource() {
            @Override
            public long bytesRead() {
                return 0;
            }

            @Override
            public long totalBytes() {
                return 0;
            }

            @Override
            public long disordered() {
                return 0;
            }

            @Override
            public void close() {}

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public SourceItem next() {
                return all.next();
            }
        };
    }
}
