package io.harbinger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;

/** Compares alerts as JSON lines, so that a failure shows the first line that differs and not all of them. */
public final class AlertLines {

    private static final Comparator<String> BY_SUBJECT =
            Comparator.comparing(line -> line.replaceAll(".*\"subjectId\":\"([^\"]+)\".*", "$1"));

    private AlertLines() {}

    /** Subject by subject, each in its own order: subjects of one task may come in any order among themselves. */
    public static List<String> bySubject(List<String> alerts) {
        return alerts.stream().sorted(BY_SUBJECT).toList();
    }

    public static void assertSame(String what, List<String> actual, List<String> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i)).as("%s, line %d", what, i).isEqualTo(expected.get(i));
        }
        assertThat(actual).as(what).hasSameSizeAs(expected);
    }
}
