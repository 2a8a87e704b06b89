package io.harbinger.source.message;

import io.harbinger.domain.event.Parsed;
import io.harbinger.source.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The messages of a JSON text. */
public final class JsonMessages implements MessageReader {

    private final JsonSplitter splitter;

    private JsonMessages(JsonSplitter splitter) {
        this.splitter = splitter;
    }

    /**
     * Of a text.
     *
     * @throws io.harbinger.source.SourceException where it is not in UTF-8
     */
    public static JsonMessages of(InputFile file, InputStream content, Layout layout) throws IOException {
        return new JsonMessages(new JsonSplitter(Encodings.utf8(file, content), layout));
    }

    @Override
    public PathStyle style() {
        return PathStyle.JSON;
    }

    @Override
    public @Nullable RawMessage next() throws IOException {
        return splitter.next();
    }

    @Override
    public Parsed<Tree> tree(RawMessage message, Consumer<String> repeated) throws IOException {
        return JsonTrees.read(message, repeated);
    }
}
