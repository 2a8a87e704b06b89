package io.harbinger.domain.network.propagation;

import java.util.Comparator;

/**
 * What reaches a subject through the network.
 *
 * @param subject its id
 * @param loss share of its supply that it loses, {@link Ppm}
 * @param window when
 * @param coverage part of its supply of which the sources are known, {@link Ppm}: the least over its groups
 */
public record UpstreamRisk(String subject, int loss, Window window, int coverage) {

    /** Highest risk first, then largest loss, then soonest, then by id. */
    public static final Comparator<UpstreamRisk> WORST_FIRST = Comparator.comparingDouble(UpstreamRisk::risk)
            .thenComparingInt(UpstreamRisk::loss)
            .reversed()
            .thenComparingLong(risk -> risk.window().start())
            .thenComparing(UpstreamRisk::subject);

    /** 0..100: how much is lost, whenever that is. */
    public double exposure() {
        return Ppm.percent(loss);
    }

    /** 0..100: the exposure, less where the shortage ends long before stocks do. */
    public double risk() {
        return exposure() * window.urgency();
    }
}
