package io.harbinger.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.source.EventSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceItem;
import io.harbinger.source.mapping.Mappings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small gzip files that are large inside, read by a process that has little memory. */
@Timeout(240)
class LittleMemoryTest {

    private static final String HEADER = "timestamp,value\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        // What is said of it, after what is repeated, and how often.
        "rows, '2020-01-01,1\n', 3000000, the heap cannot hold more than these",
        "line, x, 100000000, refused (TOO_LARGE): the row is longer than 1048576 bytes",
        "cells, ',', 100000000, refused (TOO_LARGE): the row is longer than 1048576 bytes",
        "quote, '\"\"', 50000000, refused (TOO_LARGE): the row is longer than 1048576 bytes",
        "times, '%0500000d,1\n', 300, refused (BAD_TIME)",
        "header, , 0, no row after the header",
    })
    void shouldRefuseOrEndInsteadOfRunningOut(String name, String repeated, int times, String message)
            throws Exception {
        Path file = directory.resolve(name + ".csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            write(out, repeated == null ? "" : repeated, times);
        }

        assertThat(read(file, "-XX:+UseSerialGC")).contains(message, "exit 0").doesNotContain("OutOfMemory");
    }

    @ParameterizedTest
    @CsvSource({"-XX:+UseParallelGC", "-XX:+UseG1GC"})
    void shouldSeeWithEveryCollectorThatTheHeapIsFull(String collector) throws Exception {
        Path file = directory.resolve("rows.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            write(out, "2020-01-01,1\n", 3_000_000);
        }

        assertThat(read(file, collector)).contains("the heap cannot hold more than these", "exit 0");
    }

    private static void write(OutputStream out, String repeated, int times) throws IOException {
        boolean numbered = repeated.startsWith("%");
        int together = numbered ? 1 : 1000;
        for (int i = 0; i < times; i += together) {
            String text = numbered ? String.format(repeated, i) : repeated.repeat(together);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String read(Path file, String collector) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        collector,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "exit " + process.waitFor();
    }

    /** Reads a file of the shipped mapping {@code series}, as a command does, and prints what it refused. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] arguments) throws IOException {
            int rejected = 0;
            try (EventSource source =
                    Sources.open(Mappings.named("series").orElseThrow(), List.of(Path.of(arguments[0])))) {
                while (source.hasNext()) {
                    if (source.next() instanceof SourceItem.Rejected item && rejected++ == 0) {
                        System.out.println(item.message());
                    }
                }
            } catch (SourceException e) {
                System.out.println(e.problems());
            }
            System.out.println(rejected + " rejected");
        }
    }
}
