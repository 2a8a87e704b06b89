package io.harbinger.source.message;

import java.util.List;
import java.util.Map;

/** The content of a message: what JSON can say, and what XML is read as. What is null in JSON is absent. */
public sealed interface Tree {

    /** An object, or an element with children. */
    record Fields(Map<String, Tree> byName) implements Tree {

        public static final Fields NONE = new Fields(Map.of());
    }

    /** A list. */
    record Items(List<Tree> all) implements Tree {

        public Items {
            all = List.copyOf(all);
        }
    }

    /** Text, a number in its own digits, {@code true} or {@code false}. */
    record Scalar(String text, boolean isText) implements Tree {}
}
