package io.harbinger.app.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure whose lines are all that a user needs, each naming what is wrong and where; printed without a trace. */
public abstract class ExpectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Not the lines of the message: a text of the user's in one of them may have line ends of its own. */
    private final String[] lines;

    protected ExpectedException(List<String> lines, @Nullable Throwable cause) {
        super(String.join("\n", lines), cause);
        this.lines = lines.toArray(String[]::new);
    }

    protected ExpectedException(String line, @Nullable Throwable cause) {
        this(List.of(line), cause);
    }

    /** One line per problem. */
    public List<String> lines() {
        return List.of(lines);
    }
}
