package io.harbinger.source.message;

import io.harbinger.domain.event.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The messages of a JSON text. */
public final class JsonMessages implements MessageReader {

    private final JsonSplitter splitter;

    public JsonMessages(InputStream in, Layout layout) {
        splitter = new JsonSplitter(in, layout);
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
