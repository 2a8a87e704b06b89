package io.harbinger.replay.source;

/**
 * Where something stood.
 *
 * @param file as the user named it; {@code -} for standard input
 * @param line on which its row starts, from 1
 */
public record Origin(String file, long line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
