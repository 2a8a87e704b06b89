package io.harbinger.bench.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a worker has to do, as {@code key=value} arguments; a missing one is a programmer's error.
 *
 * @param values by key
 */
public record WorkerOptions(Map<String, String> values) {

    static final String ROLE = "role";

    public WorkerOptions {
        values = Map.copyOf(values);
    }

    /** The options of a role alone. */
    public static WorkerOptions forRole(String role) {
        return new WorkerOptions(Map.of(ROLE, role));
    }

    /** From a command line. */
    public static WorkerOptions parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int split = argument.indexOf('=');
            if (split < 1) {
                throw new IllegalArgumentException("must be key=value, was '" + argument + "'");
            }
            values.put(argument.substring(0, split), argument.substring(split + 1));
        }
        return new WorkerOptions(values);
    }

    public WorkerOptions with(String key, Object value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(key, value.toString());
        return new WorkerOptions(more);
    }

    /** As a command line. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        values.forEach((key, value) -> arguments.add(key + "=" + value));
        return arguments;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("missing option '" + key + "' in " + values);
        }
        return value;
    }

    public long number(String key) {
        return Long.parseLong(text(key));
    }
}
