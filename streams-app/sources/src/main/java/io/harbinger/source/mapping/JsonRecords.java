package io.harbinger.source.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a JSON text as a stream: those of an array, of lines, or of the array that an answer of a service
 * holds under {@code features}, {@code data} and the like, whatever stands around it. Of a feature (ArcGIS, GeoJSON) its
 * attributes or properties are the fields.
 */
final class JsonRecords {

    /** Under what services put their rows. */
    private static final Set<String> ROWS = Set.of(
            "features",
            "data",
            "dataset",
            "records",
            "items",
            "results",
            "result",
            "rows",
            "value",
            "values",
            "events");

    private static final Set<String> UNWRAPPED = Set.of("attributes", "properties");
    /** Of one object, as of one CSV row. */
    private static final int LONGEST = 1 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(LONGEST)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    /**
     * One object.
     *
     * @param fields its scalars by dotted path; without those that are null
     * @param original its text, in UTF-8
     * @param fault why it cannot be used; null where it can
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Read(
            long line,
            byte[] original,
            Map<String, String> fields,
            @Nullable Rejection fault) {}

    private final JsonParser parser;
    /** Where the rows lie that something surrounds; null where nothing does. */
    private @Nullable JsonStreamContext rows;

    private boolean ended;

    JsonRecords(InputStream in) throws IOException {
        parser = JSON.createParser(in);
    }

    /** The next object; null at the end. A text that is no JSON from some place on ends there, with a fault. */
    @Nullable Read next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    Read read = object();
                    if (read != null) {
                        return read;
                    }
                    rows = parser.getParsingContext();
                } else if (token == JsonToken.END_ARRAY && rows != null && isBehind(rows)) {
                    break;
                }
            }
        } catch (JsonProcessingException e) {
            ended = true;
            return broken(e);
        }
        ended = true;
        return null;
    }

    /** The object that begins here; null where it only holds the rows, the first of which comes next. */
    private @Nullable Read object() throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        var copy = new Copy();
        boolean isRow =
                copy.fields(parser, "", parser.getParsingContext().getParent().inRoot());
        return isRow ? copy.read(line) : null;
    }

    /** Whether the parser has left an array of this context. */
    private boolean isBehind(JsonStreamContext array) {
        return parser.getParsingContext().getNestingDepth() < array.getNestingDepth();
    }

    private Read broken(JsonProcessingException e) {
        long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        var rejection = new Rejection(
                Reason.MALFORMED,
                "",
                "",
                "the JSON breaks off here, nothing behind is read: " + e.getOriginalMessage());
        return new Read(line, new byte[0], Map.of(), rejection);
    }

    /** The fields and the text of one object while it is read. */
    private static final class Copy {

        private final Map<String, String> fields = new LinkedHashMap<>();
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final JsonGenerator out;

        Copy() throws IOException {
            out = JSON.createGenerator(text);
        }

        Read read(long line) throws IOException {
            out.close();
            Rejection fault = text.size() < LONGEST
                    ? null
                    : new Rejection(Reason.TOO_LARGE, "", "", "the object is longer than " + LONGEST + " bytes");
            return new Read(line, text.toByteArray(), fault == null ? fields : Map.of(), fault);
        }

        /**
         * Reads the fields of the object or array at which the parser stands, to its end.
         *
         * @param outer whether the object may be what surrounds the rows
         * @return false where it is: the parser stands at the beginning of the rows then
         */
        boolean fields(JsonParser in, String prefix, boolean outer) throws IOException {
            boolean isObject = in.currentToken() == JsonToken.START_OBJECT;
            copy(in);
            int index = 0;
            for (JsonToken token = in.nextToken(); token != endOf(isObject); token = in.nextToken()) {
                String name = isObject ? in.currentName() : Integer.toString(index++);
                if (isObject) {
                    copy(in);
                    token = in.nextToken();
                }
                if (outer && token == JsonToken.START_ARRAY && ROWS.contains(name)) {
                    return false;
                }
                value(in, prefix, name, token);
            }
            copy(in);
            return true;
        }

        private void value(JsonParser in, String prefix, String name, JsonToken token) throws IOException {
            if (token.isStructStart()) {
                boolean unwrapped = prefix.isEmpty() && token == JsonToken.START_OBJECT && UNWRAPPED.contains(name);
                fields(in, unwrapped ? "" : prefix + name + ".", false);
            } else {
                copy(in);
                if (token != JsonToken.VALUE_NULL && text.size() < LONGEST) {
                    fields.put(prefix + name, in.getText());
                }
            }
        }

        private void copy(JsonParser in) throws IOException {
            if (text.size() < LONGEST) {
                out.copyCurrentEvent(in);
            }
        }

        private static JsonToken endOf(boolean isObject) {
            return isObject ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
        }
    }
}
