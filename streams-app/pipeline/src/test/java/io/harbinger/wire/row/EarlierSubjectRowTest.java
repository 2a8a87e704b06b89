package io.harbinger.wire.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.SeriesTransitions;
import io.harbinger.testing.RandomLog;
import io.harbinger.testing.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rows that the build before version 7 wrote of states which {@link SubjectRowTest} can make again: heads of versions 4,
 * 5 and 6, and tails of 4 and 6. They do not say when a detector began.
 */
class EarlierSubjectRowTest {

    private static final SubjectRow ROW = new SubjectRow(RandomLog.CATALOGUE);

    /**
     * A line of the file.
     *
     * @param readings how many ids of readings it has
     */
    private record Earlier(String kind, long seed, int readings, byte[] head, byte[] tail) {

        static Earlier of(String line) {
            String[] fields = line.split("[; ]");
            HexFormat hex = HexFormat.of();
            return new Earlier(
                    fields[0],
                    Long.parseLong(fields[1]),
                    Integer.parseInt(fields[2]),
                    hex.parseHex(fields[3]),
                    hex.parseHex(fields[4]));
        }

        SubjectState read() {
            return ROW.read(head, tail);
        }

        /** The state that was written, but for its ids. */
        SubjectState written() {
            return switch (kind) {
                case "random", "plain", "refused" -> SubjectRowTest.random(new Random(seed));
                case "log" -> SubjectRowTest.afterHalfALog(seed);
                case "zoned" -> SubjectRowTest.afterHalfALog(seed).in(ZoneId.of("America/New_York"));
                default -> throw new IllegalStateException(kind);
            };
        }
    }

    private static List<Earlier> earlier() throws IOException {
        try (InputStream in =
                EarlierSubjectRowTest.class.getResourceAsStream("/wire/subject-rows-before-version-7.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(Earlier::of)
                    .toList();
        }
    }

    @Test
    void shouldReadAllVersions() throws IOException {
        assertThat(earlier())
                .extracting(row -> row.head()[0] + "/" + row.tail()[0])
                .contains("4/4", "5/4", "4/6", "6/6");
        for (Earlier row : earlier()) {
            SubjectState read = row.read();
            SubjectState written = row.written();

            assertThat(read.series())
                    .as(row.kind())
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes("(.*\\.)?began")
                    .withEqualsForType(Double::equals, Double.class)
                    .withEqualsForType(Float::equals, Float.class)
                    .isEqualTo(written.series());
            assertThat(read.series().zone()).isEqualTo(written.series().zone());
            assertThat(read.name()).isEqualTo(written.name());
            assertThat(read.published()).isEqualTo(written.published());
            assertThat(read.lastSequence()).isEqualTo(written.lastSequence());
            assertThat(ids(read)).isEqualTo(ids(written));
            assertThat(read.due()).isEqualTo(written.due());
            assertThat(ROW.isCurrent(row.tail())).isFalse();
            assertThat(Stored.of(ROW, read).read(ROW).deduplicator()).isEqualTo(read.deduplicator());
        }
    }

    /** Logistics events, without the hash of their content, which differs from run to run of a test. */
    private static List<String> ids(SubjectState state) {
        return Stream.concat(
                        state.deduplicator().logistics().merged().stream(),
                        state.deduplicator().logistics().latest().stream())
                .map(id -> Fingerprint.id(id.fingerprint()) + " until " + id.until())
                .toList();
    }

    @Test
    void shouldNeedTheIdsOfReadingsUntilTheOpenPanesClose() throws IOException {
        for (Earlier row : earlier()) {
            SubjectState read = row.read();
            Deduplicator ids = read.deduplicator();

            assertThat(ids.sensor().size()).isEqualTo(row.readings());
            for (int time = 0; time < ids.sensor().times(); time++) {
                assertThat(ids.sensor().until(time)).isEqualTo(lastClosing(read));
            }
        }
    }

    /** The last few of the other kinds too, as the build before version 6 kept them. */
    @Test
    void shouldNeedTheIdsOfVersion4UntilTheOpenPanesClose() throws IOException {
        Earlier plain = earlier().stream()
                .filter(row -> row.kind().equals("plain"))
                .findFirst()
                .orElseThrow();
        long[] old = {Fingerprint.of("a", 1), Fingerprint.of("b", 2), Fingerprint.of("c", 3)};
        byte[] start = new RowWriter(8)
                .putByte(4)
                .putVar(plain.written().lastSequence())
                .toBytes();
        assertThat(Arrays.copyOf(plain.head(), start.length)).isEqualTo(start);
        // Logistics events, none left out, and how many.
        RowWriter head = new RowWriter(64).putByte(2).putVar(0).putVar(old.length);
        for (long fingerprint : old) {
            head.putLong(fingerprint);
        }
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(start);
        joined.writeBytes(head.toBytes());
        joined.write(plain.head(), start.length + 1, plain.head().length - start.length - 1);

        SubjectState read = ROW.read(joined.toByteArray(), plain.tail());

        for (long fingerprint : old) {
            assertThat(read.deduplicator()
                            .check(EventKind.LOGISTICS, fingerprint, Revision.FIRST)
                            .known())
                    .isEqualTo(new KnownId(fingerprint, Revision.FIRST, lastClosing(read)));
        }
        assertThat(read.deduplicator().size()).isEqualTo(3);
    }

    private static long lastClosing(SubjectState state) {
        long last = Series.NEVER;
        for (int i = 0; i < state.series().size(); i++) {
            for (var pane : state.series().get(i).open()) {
                last = Math.max(
                        last,
                        SeriesTransitions.closesAt(state.series().indicator(i).windowing(), pane.start()));
            }
        }
        return last;
    }

    @Test
    void shouldReadWhichSeriesWereNotHeard() throws IOException {
        for (Earlier row : earlier()) {
            String first = RandomLog.CATALOGUE.indicators().get(0).id();
            var refused = new Unheard(List.of(new Unheard.Refused(first, Times.DAY, 3 * Times.DAY)));

            assertThat(row.read().series().unheard()).isEqualTo(row.kind().equals("refused") ? refused : Unheard.NONE);
        }
    }
}
