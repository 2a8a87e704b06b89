package io.harbinger.app.load;

import io.harbinger.app.simulate.Disruption;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What load to send, and where to.
 *
 * @param format how values are written
 * @param partitions partitions of every topic
 * @param perSecond events per second, above 0
 * @param limit events in all, without history
 * @param longest how long to send; empty for until the limit or a stop
 * @param seed decides every random number
 * @param historyDays days of ordinary events before now, sent first; 0 for none
 * @param clock the wall clock
 */
public record LoadPlan(
        ClientSettings clients,
        Topics topics,
        WireFormat format,
        int partitions,
        double perSecond,
        long limit,
        Optional<Duration> longest,
        long seed,
        int historyDays,
        InstantSource clock) {

    /** A network without a disruption, from midnight {@code historyDays} ago. */
    public Simulation simulation() {
        var start = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(historyDays));
        return Simulation.of(SimulationSettings.DEFAULT.withSeed(seed).withStart(start), Disruption.NONE);
    }
}
