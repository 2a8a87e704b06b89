package io.harbinger.config.yaml;

/**
 * Where a piece of YAML stands.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 where unknown
 * @param path within its own file, e.g. {@code indicators[3].goalposts.ok}; empty for the root
 */
public record Origin(String file, int line, int column, String path) {

    /** The path of a key of the map that stands here. */
    public Origin key(String key) {
        return new Origin(file, line, column, path.isEmpty() ? key : path + "." + key);
    }

    Origin item(int index) {
        return new Origin(file, line, column, path + "[" + index + "]");
    }

    static Origin wholeFile(String file) {
        return new Origin(file, 0, 0, "");
    }
}
