package io.harbinger.source.mapping;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one field of an event is read from a row. */
sealed interface FieldSpec {

    FieldSource source();

    /** The same with its columns found in one file's header. */
    FieldSpec bind(Header header);

    /** Names of all columns that it can use. */
    default Stream<String> columns() {
        return source().columns();
    }

    /** Names of the columns that must be there in a file with this header. */
    default Stream<String> columns(Header header) {
        return source().columns(header);
    }

    default boolean needsMelt() {
        return source().needsMelt();
    }

    /**
     * Text as it stands, or translated.
     *
     * @param codes codes of the source and what they mean here; empty: the text stands as it is; else any other code is
     *     what {@link #ANY_OTHER} means, or rejected where that has no meaning
     */
    record Text(FieldSource source, Map<String, String> codes) implements FieldSpec {

        /** In the codes: what a code that is not among them means. */
        static final String ANY_OTHER = "*";

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

    /**
     * A time, or the period around it.
     *
     * @param shift what is added to it; null for nothing
     */
    record Time(
            FieldSource source,
            TimeFormats formats,
            @Nullable Shift shift) implements FieldSpec {

        @Override
        public Time bind(Header header) {
            return new Time(source.bind(header), formats, shift == null ? null : shift.bind(header));
        }

        @Override
        public Stream<String> columns() {
            return Stream.concat(
                    source.columns(),
                    shift == null ? Stream.of() : shift.amount().columns());
        }

        @Override
        public Stream<String> columns(Header header) {
            return Stream.concat(
                    source.columns(header),
                    shift == null ? Stream.of() : shift.amount().columns(header));
        }

        @Override
        public boolean needsMelt() {
            return source.needsMelt() || (shift != null && shift.amount().needsMelt());
        }
    }

    /**
     * A number of hours, days or weeks that is added to a time, as "order date plus days for shipment".
     *
     * @param unit of the number, which is a whole one
     */
    record Shift(Numeric amount, ChronoUnit unit) {

        Shift bind(Header header) {
            return new Shift(amount.bind(header), unit);
        }
    }
}
