package io.harbinger.source.message;

import io.harbinger.domain.event.Parsed;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a file message by message. Not thread safe. */
public interface MessageReader {

    /** How places in its messages are written. */
    PathStyle style();

    /** The next message, or what should be one; null at the end. */
    @Nullable RawMessage next() throws IOException;

    /**
     * The tree of a message without fault.
     *
     * @param repeated takes the name of a field that stands twice with different values, of which the last counts
     */
    Parsed<Tree> tree(RawMessage message, Consumer<String> repeated) throws IOException;
}
