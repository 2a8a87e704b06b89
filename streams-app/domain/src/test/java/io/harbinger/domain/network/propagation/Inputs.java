package io.harbinger.domain.network.propagation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Dependencies and impulses that read as sentences; times in days from 0. */
final class Inputs {

    static final long DAY = 86_400_000;

    private Inputs() {}

    static Dependency needs(String downstream, String group, String upstream, double share) {
        String edge = upstream + ">" + downstream;
        return new Dependency(edge, upstream, downstream, group, true, Ppm.ONE, Ppm.of(share), 0, 0, 0);
    }

    static Dependency uses(String downstream, String group, double weight, String upstream, double share) {
        String edge = upstream + ">" + downstream;
        return new Dependency(edge, upstream, downstream, group, false, Ppm.of(weight), Ppm.of(share), 0, 0, 0);
    }

    static Dependency replaceable(Dependency of, double substitution) {
        return new Dependency(
                of.edge(),
                of.upstream(),
                of.downstream(),
                of.group(),
                of.essential(),
                of.weight(),
                of.share(),
                Ppm.of(substitution),
                of.lead(),
                of.cover());
    }

    static Dependency after(Dependency of, double leadDays, double coverDays) {
        return new Dependency(
                of.edge(),
                of.upstream(),
                of.downstream(),
                of.group(),
                of.essential(),
                of.weight(),
                of.share(),
                of.substitution(),
                Math.round(leadDays * DAY),
                Math.round(coverDays * DAY));
    }

    /** From day 0 on, without an end. */
    static Impulse down(String root, double severity) {
        return new Impulse(root, Ppm.of(severity), 0, Impulse.OPEN, Impulse.Basis.SCORE);
    }

    static Impulse down(String root, double severity, double days) {
        return new Impulse(root, Ppm.of(severity), 0, Math.round(days * DAY), Impulse.Basis.SCENARIO);
    }

    static String subject(int number) {
        return "s%02d".formatted(number);
    }

    /** A graph with cycles: every subject has up to three groups of up to three suppliers from anywhere. */
    static List<Dependency> random(Random random, int subjects) {
        List<Dependency> graph = new ArrayList<>();
        for (int j = 0; j < subjects; j++) {
            for (int k = random.nextInt(4); k > 0; k--) {
                group(random, subjects, j, "g" + k, graph);
            }
        }
        return graph;
    }

    private static void group(Random random, int subjects, int j, String group, List<Dependency> graph) {
        boolean essential = random.nextInt(3) > 0;
        double weight = random.nextDouble() / 3;
        double substitution = random.nextInt(3) == 0 ? random.nextDouble() / 2 : 0;
        int suppliers = 1 + random.nextInt(3);
        for (int i = 0; i < suppliers; i++) {
            String from = subject((j + 1 + random.nextInt(subjects - 1)) % subjects);
            double share = (0.5 + random.nextDouble() / 2) / suppliers;
            Dependency each =
                    essential ? needs(subject(j), group, from, share) : uses(subject(j), group, weight, from, share);
            graph.add(after(replaceable(each, substitution), random.nextInt(20), random.nextInt(10)));
        }
    }

    static List<Impulse> impulses(Random random, int subjects) {
        List<Impulse> impulses = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            impulses.add(down(subject(random.nextInt(subjects)), random.nextDouble(), 5 + random.nextInt(60)));
        }
        return impulses;
    }

    /** What a subject loses through its suppliers, as the rule says it. */
    static int upstreamLoss(SupplyGraph graph, int[] loss, int subject) {
        var rule = new LossRule(graph, loss, PassOn.DEFAULT);
        long worst = 0;
        long sum = 0;
        for (int k = graph.groups[subject]; k < graph.groups[subject + 1]; k++) {
            long taken = rule.contribution(loss, k);
            worst = Math.max(worst, graph.essential[k] ? taken : 0);
            sum += graph.essential[k] ? 0 : taken;
        }
        return (int) Math.min(Ppm.ONE, Math.max(worst, sum));
    }
}
