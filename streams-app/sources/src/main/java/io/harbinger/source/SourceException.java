package io.harbinger.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
        boolean isCompressed = e instanceof ZipException || e instanceof EOFException;
        String why = isCompressed ? "the compressed data is damaged or ends early" : "cannot be read";
        return new SourceException(file.name() + ": " + why + " (" + e.getMessage() + ")", e);
    }

    /**
     * What {@code e} says of a file whose name ends with {@code .gz}; where its content is not compressed, in one line
     * that says so: a download that failed, or was decompressed on its way, is known by that.
     */
    public static SourceException named(InputFile file, InputStream content, SourceException e) {
        boolean misnamed = file.isNamedGzip() && !GzipContent.isDecompressing(content);
        return misnamed
                ? new SourceException(
                        file.name() + ": is named .gz, but its content is not gzip; read as it is: "
                                + withoutName(file, e.problems().get(0)),
                        e)
                : e;
    }

    private static String withoutName(InputFile file, String problem) {
        return problem.startsWith(file.name() + ": ")
                ? problem.substring(file.name().length() + 2)
                : problem;
    }

    /** One line each. */
    public List<String> problems() {
        return problems;
    }
}
