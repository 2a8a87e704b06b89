package io.harbinger.domain.network.propagation;

import java.util.Arrays;

/**
 * An order in which suppliers come before those they supply, as far as cycles allow (reverse postorder of a depth-first
 * search), and the strongly connected components: two subjects are in one where each depends on the other, directly or
 * not. One iterative pass (Tarjan 1972), since a recursive one would need a stack as deep as the longest chain.
 */
final class TraversalOrder {

    private static final int NEW = -1;

    /** Subjects, suppliers first. */
    final int[] sequence;

    /** Place of a subject in the sequence. */
    final int[] rank;

    /** Component of a subject; a supplier in another component has a higher number. */
    final int[] component;

    private final int[] outputs;
    private final int[] to;
    private final int[] low;
    private final int[] entered;
    private final int[] open;
    private int openCount;
    private int time;
    private int left;
    private int components;

    private TraversalOrder(int[] outputs, int[] to) {
        int size = outputs.length - 1;
        this.outputs = outputs;
        this.to = to;
        this.sequence = new int[size];
        this.rank = new int[size];
        this.component = new int[size];
        this.low = new int[size];
        this.entered = new int[size];
        this.open = new int[size];
        this.left = size;
        Arrays.fill(entered, NEW);
        Arrays.fill(component, NEW);
    }

    /** Of a graph whose subject i supplies {@code to[outputs[i]]} up to {@code to[outputs[i + 1]]}, exclusive. */
    static TraversalOrder of(int[] outputs, int[] to) {
        var order = new TraversalOrder(outputs, to);
        int size = outputs.length - 1;
        int[] stack = new int[size];
        int[] next = new int[size];
        for (int root = 0; root < size; root++) {
            if (order.entered[root] == NEW) {
                order.search(root, stack, next);
            }
        }
        return order;
    }

    /**
     * Visits what can be reached from {@code root} and was not yet.
     *
     * @param next of each subject on the stack, the output to follow next
     */
    private void search(int root, int[] stack, int[] next) {
        int depth = 0;
        stack[0] = root;
        enter(root, next);
        while (depth >= 0) {
            int at = stack[depth];
            if (next[at] == outputs[at + 1]) {
                leave(at);
                depth--;
                if (depth >= 0) {
                    low[stack[depth]] = Math.min(low[stack[depth]], low[at]);
                }
                continue;
            }
            int output = to[next[at]++];
            if (entered[output] == NEW) {
                stack[++depth] = output;
                enter(output, next);
            } else if (component[output] == NEW) {
                low[at] = Math.min(low[at], entered[output]);
            }
        }
    }

    private void enter(int subject, int[] next) {
        entered[subject] = time;
        low[subject] = time++;
        open[openCount++] = subject;
        next[subject] = outputs[subject];
    }

    private void leave(int subject) {
        sequence[--left] = subject;
        rank[subject] = left;
        if (low[subject] == entered[subject]) {
            int member;
            do {
                member = open[--openCount];
                component[member] = components;
            } while (member != subject);
            components++;
        }
    }
}
