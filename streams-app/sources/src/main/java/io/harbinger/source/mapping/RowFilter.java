package io.harbinger.source.mapping;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows are kept.
 *
 * @param column whose cell, without the spaces around it, is tested
 * @param test what it must fulfil
 * @param reject whether a row that fails is rejected with a reason, rather than set aside
 * @param optional whether every row of a file without the column passes
 */
record RowFilter(String column, Test test, boolean reject, boolean optional) {

    sealed interface Test {

        boolean accepts(String cell);

        /** Completes "must …". */
        String wording();

        record OneOf(Set<String> values) implements Test {
            @Override
            public boolean accepts(String cell) {
                return values.contains(cell);
            }

            @Override
            public String wording() {
                return "be one of " + String.join(", ", values.stream().sorted().toList());
            }
        }

        record NoneOf(Set<String> values) implements Test {
            @Override
            public boolean accepts(String cell) {
                return !values.contains(cell);
            }

            @Override
            public String wording() {
                return "be none of "
                        + String.join(", ", values.stream().sorted().toList());
            }
        }

        /** The whole cell must match. */
        record Matches(Pattern pattern) implements Test {
            @Override
            public boolean accepts(String cell) {
                return pattern.matcher(cell).matches();
            }

            @Override
            public String wording() {
                return "match " + pattern.pattern();
            }
        }
    }
}
