package io.harbinger.source;

/**
 * The place of a row in a file.
 *
 * @param file as the user named it; {@code -} for standard input
 * @param line on which its row starts, from 1
 * @param ordinal its number in the file, from 1, where several may start on one line, as messages do; else 0
 */
public record RowOrigin(String file, long line, long ordinal) {

    /** Of a row that has its line for itself. */
    public RowOrigin(String file, long line) {
        this(file, line, 0);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
