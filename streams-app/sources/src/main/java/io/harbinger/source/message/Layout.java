package io.harbinger.source.message;

import java.util.Set;

/**
 * Where the events of a document lie.
 *
 * @param around names of the objects around the list
 * @param lists names of the list itself
 */
public record Layout(Set<String> around, Set<String> lists) {

    public Layout {
        around = Set.copyOf(around);
        lists = Set.copyOf(lists);
    }

    /** Whether what stands under a name is the list, or around it. */
    boolean leads(String name) {
        return isAround(name) || isList(name);
    }

    boolean isAround(String name) {
        return around.contains(name);
    }

    boolean isList(String name) {
        return lists.contains(name);
    }
}
