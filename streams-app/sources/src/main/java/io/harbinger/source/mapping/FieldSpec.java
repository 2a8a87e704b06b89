package io.harbinger.source.mapping;

import java.util.Map;
import java.util.stream.Stream;

/** How one field of an event is read from a row. */
sealed interface FieldSpec {

    FieldSource source();

    /** The same with its columns found in one file's header. */
    FieldSpec bind(Header header);

    /** Names of the columns needed. */
    default Stream<String> columns() {
        return source().alternatives().stream().flatMap(template -> template.columns().stream());
    }

    default boolean needsMelt() {
        return source().alternatives().stream().anyMatch(Template::needsMelt);
    }

    /**
     * Text as it stands, or translated.
     *
     * @param codes codes of the source and what they mean here; empty: the text stands as it is; else any other code is rejected
     */
    record Text(FieldSource source, Map<String, String> codes) implements FieldSpec {

        public Text {
            codes = Map.copyOf(codes);
        }

        @Override
        public Text bind(Header header) {
            return new Text(source.bind(header), codes);
        }
    }

    /**
     * A number.
     *
     * @param factor the number read is multiplied by this: a unit conversion
     */
    record Numeric(FieldSource source, Numerals numerals, double factor) implements FieldSpec {

        @Override
        public Numeric bind(Header header) {
            return new Numeric(source.bind(header), numerals, factor);
        }
    }

    /** A time, or the period around it. */
    record Time(FieldSource source, TimeFormats formats) implements FieldSpec {

        @Override
        public Time bind(Header header) {
            return new Time(source.bind(header), formats);
        }
    }
}
