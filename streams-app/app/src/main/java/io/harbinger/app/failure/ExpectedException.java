package io.harbinger.app.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure whose lines are all that a user needs, each naming what is wrong and where; printed without a trace. */
public abstract class ExpectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected ExpectedException(List<String> lines, @Nullable Throwable cause) {
        super(String.join("\n", lines), cause);
    }

    protected ExpectedException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }

    /** One line per problem. */
    public List<String> lines() {
        String message = getMessage();
        return message == null ? List.of() : message.lines().toList();
    }
}
