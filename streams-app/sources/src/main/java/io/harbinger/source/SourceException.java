package io.harbinger.source;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;

/** Input that cannot be read as a whole. Each problem is one clear line for the user, and names the file. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public SourceException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public SourceException(String problem, Throwable cause) {
        super(problem, cause);
        problems = List.of(problem);
    }

    /** A file whose bytes cannot be read or decompressed. */
    public static SourceException unreadable(InputFile file, IOException e) {
        if (e instanceof FileKind.UnreadableKindException) {
            return new SourceException(file.name() + ": is " + e.getMessage(), e);
        }
        boolean zip = e instanceof ZipException || e instanceof EOFException;
        String why = zip ? "the gzip data is damaged or ends early" : "cannot be read";
        return new SourceException(file.name() + ": " + why + " (" + e.getMessage() + ")", e);
    }

    /** One line each. */
    public List<String> problems() {
        return problems;
    }
}
