package io.harbinger.source;

/**
 * The place of a row in a file.
 *
 * @param file as the user named it; {@code -} for standard input
 * @param line on which its row starts, from 1
 */
public record RowOrigin(String file, long line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
