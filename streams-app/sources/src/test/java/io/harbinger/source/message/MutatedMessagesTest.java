package io.harbinger.source.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.source.InputFile;
import io.harbinger.source.RowSource;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormats;
import io.harbinger.source.SourceItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents with random damage: whatever comes, it becomes events or refusals with bytes, and nothing is thrown but what
 * says that a file as a whole is none. {@code -Dmutations=200000} for a long run, {@code -Dmutations.seed=} for another.
 */
class MutatedMessagesTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 2_000);
    private static final long SEED = Long.getLong("mutations.seed", 20L);

    /** What reads as something else than it is. */
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "\\",
            "\n",
            "null",
            "true",
            "1e999",
            "-0",
            "NaN",
            "\\u0000",
            "\uD800",
            "\u0000",
            "9999999999999999999",
            "\"\"",
            "[]",
            "{}",
            "<",
            ">",
            "&",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "]]>",
            "<![CDATA[",
            "<extension>",
            "1969-01-01T00:00:00Z",
            "2026-01-01T00:00:00+99:99",
            "geo:91,181");

    @ParameterizedTest
    @ValueSource(strings = {"epcis", "epcis-xml", "dcsa"})
    void shouldMakeEventsOrRefusalsOfAnything(String name) throws IOException {
        SourceFormat format = SourceFormats.named(name).orElseThrow();
        List<String> samples = MessageSamples.of(name);
        var random = new Random(SEED);
        long events = 0;
        long refusals = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] document = mutated(samples.get(random.nextInt(samples.size())), random);
            for (SourceItem item : read(format, document, i)) {
                events += item instanceof SourceItem.Accepted ? 1 : 0;
                if (item instanceof SourceItem.Rejected rejected) {
                    refusals++;
                    assertThat(rejected.original().length)
                            .as("seed %d, document %d", SEED, i)
                            .isLessThanOrEqualTo(RawMessage.LONGEST);
                    assertThat(contains(document, rejected.original()))
                            .as("bytes of %s, seed %d, document %d", rejected.message(), SEED, i)
                            .isTrue();
                }
            }
        }
        // Some of both: damage that always, or never, does harm would test nothing.
        assertThat(events).isGreaterThan(MUTATIONS / 4);
        assertThat(refusals).isGreaterThan(MUTATIONS / 4);
        if (MUTATIONS > 10_000) {
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "%s: %,d mutated documents, %,d events, %,d refusals, nothing else; heap in use %,d MiB%n",
                    name, MUTATIONS, events, refusals, used >> 20);
        }
    }

    private static Queue<SourceItem> read(SourceFormat format, byte[] document, int number) {
        Queue<SourceItem> items = new ArrayDeque<>();
        try {
            RowSource rows = format.open(file(document), new ByteArrayInputStream(document));
            while (rows.readInto(items)) {
                assertThat(items.size()).isLessThan(100_000);
            }
        } catch (io.harbinger.source.SourceException e) {
            assertThat(e.problems()).singleElement().asString().startsWith("mutated: ");
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(
                    "seed " + SEED + ", document " + number + ": " + new String(document, StandardCharsets.UTF_8), e);
        }
        return items;
    }

    private static InputFile file(byte[] document) {
        return new InputFile("mutated", null, null, Path.of("mutated"), document.length, InputStream.nullInputStream());
    }

    private static byte[] mutated(String sample, Random random) {
        byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(20));
        byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
            case 1 -> spliced(bytes, at, to, new byte[0]);
            case 2 -> spliced(bytes, at, at, token);
            case 3 -> spliced(bytes, at, to, token);
            case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            default -> spliced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }

    private static boolean contains(byte[] document, byte[] part) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        return text.contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
