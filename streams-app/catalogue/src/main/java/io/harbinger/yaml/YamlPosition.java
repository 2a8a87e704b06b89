package io.harbinger.yaml;

/**
 * Where a piece of YAML stands.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 where unknown
 * @param path within its own file, e.g. {@code indicators[3].goalposts.ok}; empty for the root
 */
public record YamlPosition(String file, int line, int column, String path) {

    private static final int LONGEST_KEY = 100;

    /** The path of a key of the map that stands here. */
    public YamlPosition key(String key) {
        String shown = shown(key);
        return new YamlPosition(file, line, column, path.isEmpty() ? shown : path + "." + shown);
    }

    /** A key ends before what belongs to its value, which may be a secret, and before it fills the screen. */
    private static String shown(String key) {
        int end = 0;
        while (end < key.length() && end < LONGEST_KEY && "= \"'".indexOf(key.charAt(end)) < 0) {
            end++;
        }
        return end == key.length() ? key : key.substring(0, end) + "…";
    }

    YamlPosition item(int index) {
        return new YamlPosition(file, line, column, path + "[" + index + "]");
    }

    static YamlPosition wholeFile(String file) {
        return new YamlPosition(file, 0, 0, "");
    }
}
