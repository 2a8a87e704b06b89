package io.harbinger.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.harbinger.app.text.PlainText;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists, texts, numbers and booleans as indented JSON, keys in the order of the map. */
public final class IndentedJson {

    private static final double EXACT_BELOW = 1e15;
    private static final ObjectWriter WRITER = writer();

    private IndentedJson() {}

    /** {@code root} with a line end; a number that is not finite is null, a whole one has no decimals. */
    public static String write(Map<String, @Nullable Object> root) {
        try {
            return PlainText.lines(WRITER.writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value has no form in JSON", e);
        }
    }

    private static ObjectWriter writer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        var printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        var numbers = new SimpleModule().addSerializer(Double.class, new Numeral());
        return new ObjectMapper().registerModule(numbers).writer(printer);
    }

    private static final class Numeral extends StdSerializer<Double> {
        private static final long serialVersionUID = 1L;

        Numeral() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value)) {
                out.writeNull();
            } else if (value == Math.rint(value) && Math.abs(value) < EXACT_BELOW) {
                out.writeNumber(value.longValue());
            } else {
                out.writeNumber(value);
            }
        }
    }
}
