package io.harbinger.app.console.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.harbinger.app.text.PlainText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** JSON texts from parts that are JSON already. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Fields of an object. */
    @FunctionalInterface
    public interface Fields {

        void write(JsonGenerator out) throws IOException;
    }

    /** An object; control characters and invisible ones in its texts are escaped, which keeps their meaning. */
    public static String object(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PlainText.of(text.toString());
    }

    /** A field with an array of texts that are JSON. */
    public static void array(JsonGenerator out, String field, Collection<String> items) throws IOException {
        out.writeArrayFieldStart(field);
        for (String item : items) {
            out.writeRawValue(item);
        }
        out.writeEndArray();
    }

    /** A field with a text that is JSON. */
    public static void raw(JsonGenerator out, String field, String json) throws IOException {
        out.writeFieldName(field);
        out.writeRawValue(json);
    }
}
