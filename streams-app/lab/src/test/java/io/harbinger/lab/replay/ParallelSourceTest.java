package io.harbinger.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.source.EventSource;
import io.harbinger.source.RowOrigin;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another thread reads, and the reader sees no difference. */
@Timeout(60)
class ParallelSourceTest {

    /** Rows by their number; at the end of the file, or a file that breaks there. */
    private static final class Rows implements EventSource {

        private final int rows;
        private final boolean breaks;
        private int read;
        private boolean closed;

        private Rows(int rows, boolean breaks) {
            this.rows = rows;
            this.breaks = breaks;
        }

        @Override
        public boolean hasNext() {
            if (breaks && read == rows) {
                throw new SourceException(List.of("the file ends in the middle of row " + read));
            }
            return read < rows;
        }

        @Override
        public SourceItem next() {
            read++;
            return new SourceItem.Rejected(
                    new Rejection(Reason.MALFORMED, "", "", ""),
                    EventKind.SENSOR,
                    new RowOrigin("rows.csv", read),
                    new byte[0]);
        }

        @Override
        public long bytesRead() {
            return 10L * read;
        }

        @Override
        public long totalBytes() {
            return 10L * rows;
        }

        @Override
        public long disordered() {
            return 0;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static List<Long> lines(EventSource source) {
        List<Long> lines = new ArrayList<>();
        while (source.hasNext()) {
            lines.add(((SourceItem.Rejected) source.next()).origin().line());
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 30_000})
    void shouldHandOnEveryItemInOrder(int rows) {
        var source = new Rows(rows, false);
        try (var parallel = ParallelSource.of(source)) {
            List<Long> lines = lines(parallel);

            assertThat(lines).hasSize(rows).isSorted().doesNotHaveDuplicates();
            assertThat(parallel.hasNext()).isFalse();
            assertThat(parallel.bytesRead()).isEqualTo(10L * rows);
            assertThat(parallel.totalBytes()).isEqualTo(10L * rows);
        }
        assertThat(source.closed).as("it belongs to whoever opened it").isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 700, 30_000})
    void shouldFailWhereTheSourceFailsAfterAllThatCameBefore(int rows) {
        try (var parallel = ParallelSource.of(new Rows(rows, true))) {
            for (int i = 0; i < rows; i++) {
                parallel.next();
            }

            assertThatThrownBy(parallel::hasNext)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("row " + rows);
        }
    }

    /** The thread that reads waits for room, for more than it has read would be there for nobody. */
    @Test
    void shouldNotReadMoreThanASmallPartAheadAndEndWhenClosed() {
        var source = new Rows(1_000_000, false);
        try (var parallel = ParallelSource.of(source)) {
            parallel.next();
        }

        assertThat(source.read).isLessThan(20_000);
    }

    @Test
    void shouldGiveEveryReaderAllItems() throws Exception {
        List<ParallelSource> shared = ParallelSource.shared(new Rows(30_000, false), 2);
        try (ParallelSource first = shared.get(0);
                ParallelSource second = shared.get(1)) {
            CompletableFuture<List<Long>> others = CompletableFuture.supplyAsync(() -> lines(second));

            assertThat(lines(first)).hasSize(30_000).isEqualTo(others.get());
        }
    }

    @Test
    void shouldGoOnForOneReaderWhereTheOtherLeaves() {
        List<ParallelSource> shared = ParallelSource.shared(new Rows(30_000, false), 2);
        try (ParallelSource first = shared.get(0)) {
            shared.get(1).close();

            assertThat(lines(first)).hasSize(30_000);
        }
    }
}
