package io.harbinger.yaml;

/**
 * Where a piece of YAML stands.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 where unknown
 * @param path within its own file, e.g. {@code indicators[3].goalposts.ok}; empty for the root
 */
public record YamlPosition(String file, int line, int column, String path) {

    /** The path of a key of the map that stands here. */
    public YamlPosition key(String key) {
        return new YamlPosition(file, line, column, path.isEmpty() ? key : path + "." + key);
    }

    YamlPosition item(int index) {
        return new YamlPosition(file, line, column, path + "[" + index + "]");
    }

    static YamlPosition wholeFile(String file) {
        return new YamlPosition(file, 0, 0, "");
    }
}
