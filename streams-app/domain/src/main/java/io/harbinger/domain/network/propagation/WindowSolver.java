package io.harbinger.domain.network.propagation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * When shortages begin and end, once it is known how large they are:
 *
 * <pre>
 * start(j) = min over its short suppliers i of start(i) + lead + cover ÷ loss(j)
 * end(j)   = max over the same of end(i) + lead
 * </pre>
 *
 * <p>A partial shortage empties a stock more slowly, hence the division. A supplier whose own shortage is absorbed
 * (start ≥ end) passes nothing on. Components go one after another, suppliers first; inside a cycle the subjects are
 * settled by (start, number of steps), as Dijkstra does, and an end passes only to a subject that is settled later:
 * what comes round to where it began is no new shortage, and ends would grow for ever.
 */
final class WindowSolver {

    private final SupplyGraph graph;
    private final int[] loss;
    private final Impulses impulses;
    private final LossRule rule;
    private final @Nullable Window[] windows;
    private final int[] steps;

    /**
     * A shortage that reaches a subject.
     *
     * @param steps number of dependencies on its way
     * @param onset of the impulse that it comes from
     * @param recovery how long that impulse lasts; {@link Window#NEVER} where it is open
     */
    private record Arrival(int subject, long start, int steps, long onset, long recovery) {

        /** Of two that come at once the severer reading first. */
        static final Comparator<Arrival> ORDER = Comparator.comparingLong(Arrival::start)
                .thenComparingInt(Arrival::steps)
                .thenComparing(Arrival::recovery, Comparator.reverseOrder())
                .thenComparing(Arrival::onset, Comparator.reverseOrder())
                .thenComparingInt(Arrival::subject);
    }

    private WindowSolver(SupplyGraph graph, int[] loss, Impulses impulses, PassOn passOn) {
        this.graph = graph;
        this.loss = loss;
        this.impulses = impulses;
        this.rule = new LossRule(graph, impulses.own(), passOn);
        this.windows = new @Nullable Window[loss.length];
        this.steps = new int[loss.length];
    }

    /** The window of every subject with a loss, by its number; null of the others. */
    static @Nullable Window[] solve(SupplyGraph graph, int[] loss, Impulses impulses, PassOn passOn) {
        var solver = new WindowSolver(graph, loss, impulses, passOn);
        int[] subjects = solver.bySupply();
        int from = 0;
        for (int i = 1; i <= subjects.length; i++) {
            if (i == subjects.length || !solver.areTogether(subjects[i], subjects[from])) {
                solver.settle(Arrays.copyOfRange(subjects, from, i));
                from = i;
            }
        }
        return solver.windows;
    }

    /** The subjects with a loss, by component, suppliers first. */
    private int[] bySupply() {
        long[] keys = new long[loss.length];
        int count = 0;
        for (int j = 0; j < loss.length; j++) {
            if (loss[j] > 0) {
                keys[count++] = ((long) (loss.length - graph.order.component[j]) << Integer.SIZE) | j;
            }
        }
        Arrays.sort(keys, 0, count);
        return Arrays.stream(keys, 0, count).mapToInt(key -> (int) key).toArray();
    }

    private boolean areTogether(int one, int other) {
        return graph.order.component[one] == graph.order.component[other];
    }

    private void settle(int[] component) {
        var queue = new PriorityQueue<>(Arrival.ORDER);
        for (int subject : component) {
            offer(subject, queue);
        }
        while (!queue.isEmpty()) {
            Arrival first = queue.poll();
            if (windows[first.subject()] == null && settle(first)) {
                passOn(first.subject(), queue);
            }
        }
        for (int subject : component) {
            if (windows[subject] == null) {
                windows[subject] = Window.ABSORBED;
            }
        }
    }

    private void passOn(int supplier, PriorityQueue<Arrival> queue) {
        for (int o = graph.outputs[supplier]; o < graph.outputs[supplier + 1]; o++) {
            int output = graph.to[o];
            int input = graph.through[o];
            boolean open = loss[output] > 0 && windows[output] == null && !graph.ownOnly[input];
            if (open && areTogether(output, supplier)) {
                Window window = passedOn(graph.group[input], input);
                if (window != null) {
                    queue(arrival(output, input, window), queue);
                }
            }
        }
    }

    private static void queue(Arrival arrival, PriorityQueue<Arrival> queue) {
        if (arrival.start() != Window.NEVER) {
            queue.add(arrival);
        }
    }

    /** Whether the subject passes its shortage on. */
    private boolean settle(Arrival first) {
        int subject = first.subject();
        steps[subject] = first.steps();
        Window window = new Window(first.start(), end(first), first.start() - first.onset(), first.recovery());
        windows[subject] = window;
        return !window.isAbsorbed();
    }

    /** Queues the earliest of its own shortage and those of its suppliers that are settled. */
    private void offer(int subject, PriorityQueue<Arrival> queue) {
        Impulse impulse = impulses.at(subject);
        Arrival best = impulse == null
                ? null
                : new Arrival(
                        subject,
                        impulse.onset(),
                        0,
                        impulse.onset(),
                        Window.of(impulse).timeToRecover());
        for (int k = graph.groups[subject]; k < graph.groups[subject + 1]; k++) {
            for (int e = graph.inputs[k]; e < graph.inputs[k + 1]; e++) {
                Window supplier = passedOn(k, e);
                Arrival arrival = supplier == null ? null : arrival(subject, e, supplier);
                if (arrival != null && (best == null || Arrival.ORDER.compare(arrival, best) < 0)) {
                    best = arrival;
                }
            }
        }
        if (best != null) {
            queue(best, queue);
        }
    }

    private Arrival arrival(int subject, int input, Window supplier) {
        Dependency by = graph.dependency(input);
        long cover = by.cover() * Ppm.ONE / loss[subject];
        return new Arrival(
                subject,
                Window.plus(Window.plus(supplier.start(), by.lead()), cover),
                graph.ownOnly[input] ? 1 : steps[graph.from[input]] + 1,
                supplier.start() - supplier.timeToSurvive(),
                supplier.timeToRecover());
    }

    private long end(Arrival settled) {
        int subject = settled.subject();
        Impulse impulse = impulses.at(subject);
        long end = impulse == null ? Long.MIN_VALUE : impulse.end();
        for (int k = graph.groups[subject]; k < graph.groups[subject + 1]; k++) {
            for (int e = graph.inputs[k]; e < graph.inputs[k + 1]; e++) {
                Window supplier = passedOn(k, e);
                if (supplier != null && (graph.ownOnly[e] || isBefore(graph.from[e], supplier, settled))) {
                    end = Math.max(
                            end, Window.plus(supplier.end(), graph.dependency(e).lead()));
                }
            }
        }
        return end;
    }

    private boolean isBefore(int supplier, Window window, Arrival settled) {
        return !areTogether(supplier, settled.subject())
                || window.start() < settled.start()
                || (window.start() == settled.start() && steps[supplier] < settled.steps());
    }

    /** The window of a supplier, where its shortage is known and comes through; null otherwise. */
    private @Nullable Window passedOn(int group, int input) {
        int supplier = graph.from[input];
        Impulse own = graph.ownOnly[input] ? impulses.at(supplier) : null;
        Window window = own == null ? windows[supplier] : Window.of(own);
        long part = Ppm.times(graph.share[input], rule.passed(rule.supplierLoss(loss, input)));
        boolean passes = Ppm.times(part, Ppm.ONE - graph.substitution[group]) > 0;
        return window == null || window.isAbsorbed() || !passes ? null : window;
    }
}
