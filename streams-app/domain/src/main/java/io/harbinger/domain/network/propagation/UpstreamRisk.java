package io.harbinger.domain.network.propagation;

import java.util.Comparator;
import java.util.List;

/**
 * What reaches a subject through the network.
 *
 * @param subject its id
 * @param loss share of its supply that it loses, {@link Ppm}
 * @param window when
 * @param coverage part of its supply of which the sources are known, {@link Ppm}: the least over its groups
 * @param roots the impulses that reach it, largest first. Their losses do not add up: the worst of several inputs counts
 */
public record UpstreamRisk(String subject, int loss, Window window, int coverage, List<RootPart> roots) {

    /** Highest risk first, then largest loss, then soonest, then by id. */
    public static final Comparator<UpstreamRisk> WORST_FIRST = Comparator.comparingDouble(UpstreamRisk::risk)
            .thenComparingInt(UpstreamRisk::loss)
            .reversed()
            .thenComparingLong(risk -> risk.window().start())
            .thenComparing(UpstreamRisk::subject);

    /**
     * An impulse, and what it would do alone.
     *
     * @param alone what the subject would lose by this impulse alone, {@link Ppm}
     */
    public record RootPart(String root, int alone) {

        static final Comparator<RootPart> LARGEST_FIRST =
                Comparator.comparingInt(RootPart::alone).reversed().thenComparing(RootPart::root);
    }

    public UpstreamRisk {
        roots = List.copyOf(roots);
    }

    /** 0..100: how much is lost, whenever that is. */
    public double exposure() {
        return Ppm.percent(loss);
    }

    /** 0..100: the exposure, less where the shortage ends long before stocks do. */
    public double risk() {
        return exposure() * window.urgency();
    }
}
