package io.harbinger.domain.network.propagation;

import io.harbinger.domain.network.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The dependencies of a network at one instant, as arrays. Subjects are numbered in the order of their ids; the groups
 * of one subject follow one another, and so do the dependencies of one group. Immutable.
 */
public final class SupplyGraph {

    /** Of subject j the groups from {@code groups[j]} to {@code groups[j + 1]}. */
    final int[] groups;

    /** Of group k the dependencies from {@code inputs[k]} to {@code inputs[k + 1]}. */
    final int[] inputs;

    /** Of a group, whether it is essential. */
    final boolean[] essential;

    /** Of a group, {@link Ppm}. */
    final int[] weight;

    /** Of a group, {@link Ppm}: the least of its dependencies. */
    final int[] substitution;

    /** Of a dependency, the subject that supplies. */
    final int[] from;

    /** Of a dependency, the group that it is in. */
    final int[] group;

    /** Of a dependency, {@link Ppm} of its group. */
    final int[] share;

    /** Of a dependency, whether only the supplier's own loss counts. */
    final boolean[] ownOnly;

    /** Those that depend on subject i, from {@code outputs[i]} to {@code outputs[i + 1]} of {@code to}. */
    final int[] outputs;

    final int[] to;

    /** The dependency of each of {@link #to}; what matters of it, beside one another, since that is where time goes. */
    final int[] through;

    final int[] toGroup;
    final int[] toShare;
    final boolean[] toOwnOnly;

    final TraversalOrder order;
    private final String[] ids;
    private final Dependency[] dependencies;

    SupplyGraph(String[] ids, Dependency[] dependencies, GraphGroups layout, int[] from, int[] downstream) {
        this.ids = ids;
        this.dependencies = dependencies;
        this.groups = layout.groups();
        this.inputs = layout.inputs();
        this.essential = layout.essential();
        this.weight = layout.weight();
        this.substitution = layout.substitution();
        this.from = from;
        this.share = new int[dependencies.length];
        this.ownOnly = new boolean[dependencies.length];
        for (int e = 0; e < share.length; e++) {
            share[e] = dependencies[e].share();
            ownOnly[e] = dependencies[e].ownOnly();
        }
        this.group = new int[dependencies.length];
        for (int k = 0; k < essential.length; k++) {
            Arrays.fill(group, inputs[k], inputs[k + 1], k);
        }
        this.outputs = new int[ids.length + 1];
        this.to = new int[from.length];
        this.through = new int[from.length];
        this.toGroup = new int[from.length];
        this.toShare = new int[from.length];
        this.toOwnOnly = new boolean[from.length];
        turn(downstream);
        this.order = TraversalOrder.of(outputs, to);
    }

    /**
     * The graph of a network.
     *
     * @param time only edges that hold then count, epoch milliseconds
     */
    public static SupplyGraph of(Collection<? extends Entity> entities, long time, EdgeChoice choice) {
        return of(Dependencies.of(entities, time, choice));
    }

    /** The graph of some dependencies, whatever their order. */
    public static SupplyGraph of(List<Dependency> dependencies) {
        return GraphBuilder.build(dependencies);
    }

    /** How many subjects depend on others, or others on them. */
    public int size() {
        return ids.length;
    }

    /**
     * All that some subjects depend on, directly or by whatever lies between; without these. The fewest steps away come
     * first, those of as many by id.
     */
    public List<String> upstream(Collection<String> ids) {
        BitSet start = new BitSet();
        ids.stream().mapToInt(this::number).filter(subject -> subject >= 0).forEach(start::set);
        BitSet reached = (BitSet) start.clone();
        List<String> upstream = new ArrayList<>();
        for (BitSet next = suppliers(start, reached); !next.isEmpty(); next = suppliers(next, reached)) {
            next.stream().mapToObj(this::id).forEach(upstream::add);
            reached.or(next);
        }
        return upstream;
    }

    private BitSet suppliers(BitSet of, BitSet reached) {
        BitSet suppliers = new BitSet();
        of.stream().forEach(subject -> {
            for (int e = inputs[groups[subject]]; e < inputs[groups[subject + 1]]; e++) {
                suppliers.set(from[e]);
            }
        });
        suppliers.andNot(reached);
        return suppliers;
    }

    String id(int subject) {
        return ids[subject];
    }

    /** The number of a subject; negative where no dependency names it. */
    int number(String id) {
        return Arrays.binarySearch(ids, id);
    }

    Dependency dependency(int input) {
        return dependencies[input];
    }

    /** Which part of what a subject needs has a known source: the least over its groups, {@link Ppm}. */
    int coverage(int subject) {
        int least = Ppm.ONE;
        for (int k = groups[subject]; k < groups[subject + 1]; k++) {
            long sum = 0;
            for (int e = inputs[k]; e < inputs[k + 1]; e++) {
                sum += share[e];
            }
            least = (int) Math.min(least, sum);
        }
        return least;
    }

    /** Fills {@link #outputs}, {@link #to} and what goes with it: the same dependencies, by those who supply. */
    private void turn(int[] downstream) {
        for (int supplier : from) {
            outputs[supplier + 1]++;
        }
        for (int i = 0; i < ids.length; i++) {
            outputs[i + 1] += outputs[i];
        }
        int[] next = Arrays.copyOf(outputs, ids.length);
        for (int e = 0; e < from.length; e++) {
            int output = next[from[e]]++;
            to[output] = downstream[e];
            through[output] = e;
            toGroup[output] = group[e];
            toShare[output] = share[e];
            toOwnOnly[output] = ownOnly[e];
        }
    }
}
