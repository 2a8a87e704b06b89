package io.harbinger.domain.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A table that src/test/reference computed: rows without the header. */
final class Reference {
    private Reference() {}

    static List<String[]> rows(String name) {
        try (var in = Objects.requireNonNull(Reference.class.getResourceAsStream("/reference/" + name), name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(String cell) {
        return Double.parseDouble(cell);
    }

    static double[] numbers(String cell) {
        return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    static void assertRelative(double actual, double expected, double tolerance, String what) {
        assertThat(Math.abs(actual - expected))
                .as("%s: %s against %s", what, actual, expected)
                .isLessThanOrEqualTo(tolerance * Math.abs(expected));
    }
}
