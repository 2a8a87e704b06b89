package io.harbinger.replay.source;

import java.util.List;

/** Input that cannot be read at all. Each problem is one clear line for the user, and names the file. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    SourceException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    SourceException(String problem, Throwable cause) {
        super(problem, cause);
        problems = List.of(problem);
    }

    public List<String> problems() {
        return problems;
    }
}
