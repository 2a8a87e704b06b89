package io.harbinger.wire;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.Schema;

/**
 * The codes of an enum field: what each symbol of the schema means in the domain.
 *
 * @param symbols in schema order, which is their number on the wire
 * @param values the same in the domain
 */
record Codes<T>(List<String> symbols, List<T> values) {

    /** @param valueOf from symbol to value; throws where the domain lacks a symbol, when the class is loaded */
    static <T> Codes<T> of(Schema schema, Function<String, T> valueOf) {
        List<String> symbols = List.copyOf(schema.getEnumSymbols());
        return new Codes<>(symbols, symbols.stream().map(valueOf).toList());
    }

    int size() {
        return values.size();
    }

    T at(int index) {
        return values.get(index);
    }
}
