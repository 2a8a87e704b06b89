package io.harbinger.app.console.model;

import com.fasterxml.jackson.core.JsonGenerator;
import io.harbinger.app.text.PlainText;
import io.harbinger.wire.JsonLines;
import java.io.IOException;
import java.util.Collection;

/** JSON texts from parts that are JSON already. */
public final class Json {

    private Json() {}

    /** An object; control characters and invisible ones in its texts are escaped, which keeps their meaning. */
    public static String object(JsonLines.Fields fields) {
        return PlainText.of(JsonLines.line(fields));
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
