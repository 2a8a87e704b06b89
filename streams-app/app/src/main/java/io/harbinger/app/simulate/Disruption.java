package io.harbinger.app.simulate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A disruption: a script as data, applied by pure functions of subject and event time.
 *
 * @param traffic factors on the ships counted at a node
 * @param prices factors on the unit value of a product
 * @param blockages chokepoints that hold the ships of the lanes through them
 * @param faults sensors that fail
 * @param news what happens, in the order of time
 */
public record Disruption(
        List<DailyFactors> traffic,
        List<DailyFactors> prices,
        List<Blockage> blockages,
        List<SensorFault> faults,
        List<News> news) {

    /** The scenario without a disruption. */
    public static final Disruption NONE = new Disruption(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Day of the default disruption, counted from the start: the 34 days before are normal. */
    public static final int DEFAULT_DAY = 35;

    public Disruption {
        traffic = List.copyOf(traffic);
        prices = List.copyOf(prices);
        blockages = List.copyOf(blockages);
        faults = List.copyOf(faults);
        news = List.copyOf(news);
    }

    /** The canal blockage on day {@value #DEFAULT_DAY} of a simulation. */
    public static Disruption canalBlockage(SimulationSettings settings) {
        return canalBlockage(
                settings.start().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(DEFAULT_DAY));
    }

    /**
     * The Suez Canal shut for a week from {@code day}, as by the Ever Given in March 2021, with all that follows: two
     * ports get fewer calls when the held ships do not arrive, six products become dearer, one supplier's sensors fall
     * silent and one plant's sensor gets stuck. All is over four weeks later.
     */
    public static Disruption canalBlockage(LocalDate day) {
        return CanalBlockage.on(day.toEpochDay());
    }

    /** Factor on the ships counted at a node on a day. */
    public double traffic(String node, long day) {
        return product(traffic, node, day);
    }

    /** Factor on a product's unit value on a day. */
    public double price(String product, long day) {
        return product(prices, product, day);
    }

    /**
     * How much later than planned a shipment comes because its ship was held.
     *
     * @param planned planned delivery, epoch milliseconds
     * @return milliseconds, at least 0
     */
    public long delay(SeaLane lane, long planned) {
        return delayAsKnown(lane, planned, Long.MAX_VALUE);
    }

    /** As {@link #delay}, but counting only blockages that had begun at {@code asOf}. */
    public long delayAsKnown(SeaLane lane, long planned, long asOf) {
        long delay = 0;
        for (Blockage blockage : blockages) {
            for (SeaLane.Passage passage : lane.passages()) {
                if (passage.chokepoint().equals(blockage.chokepoint()) && blockage.from() <= asOf) {
                    delay += blockage.delay(planned - passage.beforeArrival());
                }
            }
        }
        return delay;
    }

    /** Whether any shipment of a lane may be held. */
    boolean touches(SeaLane lane) {
        return blockages.stream().anyMatch(blockage -> lane.passes(blockage.chokepoint()));
    }

    /** No shipment is delayed by more than this, in milliseconds. */
    public long longestDelay() {
        return blockages.stream().mapToLong(b -> b.open() - b.from()).sum();
    }

    /** The faults of one sensor at an instant. */
    List<SensorFault> faults(String node, String sensor, long time) {
        if (faults.isEmpty()) {
            return List.of();
        }
        return faults.stream().filter(fault -> fault.hits(node, sensor, time)).toList();
    }

    /** Ids of the subjects that the script names. */
    public List<String> subjects() {
        return Stream.of(
                        traffic.stream().map(DailyFactors::subject),
                        prices.stream().map(DailyFactors::subject),
                        faults.stream().map(SensorFault::node))
                .flatMap(ids -> ids)
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    private static double product(List<DailyFactors> all, String subject, long day) {
        double factor = 1;
        for (DailyFactors factors : all) {
            if (factors.subject().equals(subject)) {
                factor *= factors.on(day);
            }
        }
        return factor;
    }
}
