package io.harbinger.source.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object, of a size that has been bounded, as a tree. */
final class JsonTrees {

    /** Interned or shared names of fields would let a file that has many fill the heap, or end in an exception. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Nesting.DEEPEST)
                    .maxStringLength(RawMessage.LONGEST)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private JsonTrees() {}

    /**
     * The tree of a message; refused with the place of the first mistake.
     *
     * @param repeated takes the name of a field that stands twice with different values; the last one counts
     */
    static Parsed<Tree> read(RawMessage message, Consumer<String> repeated) throws IOException {
        try (JsonParser parser = JSON.createParser(message.original())) {
            parser.nextToken();
            Tree tree = value(parser, repeated);
            return Parsed.ok(tree == null ? Tree.Fields.NONE : tree);
        } catch (JsonProcessingException e) {
            long line = message.line()
                    + (e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1);
            return Parsed.rejected(
                    Reason.MALFORMED,
                    message.pointer(),
                    "",
                    "is no JSON, on line " + line + ": " + e.getOriginalMessage());
        }
    }

    private static @Nullable Tree value(JsonParser in, Consumer<String> repeated) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> fields(in, repeated);
            case START_ARRAY -> items(in, repeated);
            case VALUE_NULL -> null;
            case VALUE_STRING -> new Tree.Scalar(in.getText(), true);
            default -> new Tree.Scalar(in.getText(), false);
        };
    }

    private static Tree fields(JsonParser in, Consumer<String> repeated) throws IOException {
        Map<String, Tree> fields = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            Tree value = value(in, repeated);
            Tree before = value == null ? null : fields.put(name, value);
            if (before != null && !before.equals(value)) {
                repeated.accept(name);
            }
        }
        return new Tree.Fields(fields);
    }

    private static Tree items(JsonParser in, Consumer<String> repeated) throws IOException {
        List<Tree> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Tree value = value(in, repeated);
            items.add(value == null ? Tree.Fields.NONE : value);
        }
        return new Tree.Items(items);
    }
}
