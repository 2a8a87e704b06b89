package io.harbinger.yaml;

/**
 * One mistake in a file.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 where unknown
 * @param path where in the tree, e.g. {@code indicators[3].goalposts.ok}; empty for the root
 * @param message what is wrong, with the bad value and the allowed ones
 */
public record Violation(String file, int line, int column, String path, String message) {

    static Violation at(YamlPosition position, String message) {
        return new Violation(position.file(), position.line(), position.column(), position.path(), message);
    }

    /** One line for a person: {@code FILE:LINE:COLUMN: PATH MESSAGE}. */
    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (line > 0 && column > 0) {
            text.append(':').append(column);
        }
        text.append(": ");
        if (!path.isEmpty()) {
            text.append(path).append(' ');
        }
        return text.append(message).toString();
    }
}
