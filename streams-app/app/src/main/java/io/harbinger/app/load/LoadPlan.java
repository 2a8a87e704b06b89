package io.harbinger.app.load;

import io.harbinger.app.simulate.Disruption;
import io.harbinger.app.simulate.DisruptionScript;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What to send, and where to: load at a rate, or a disruption and what follows from it at the pace of the network.
 *
 * @param format how values are written
 * @param partitions partitions of every topic
 * @param perSecond events per second, above 0; of no account with a disruption
 * @param limit events in all, without history
 * @param longest how long to send; empty for until the limit or a stop
 * @param seed decides every random number
 * @param historyDays days of ordinary events before now, or before the disruption, sent first; 0 for no history
 * @param disruption what goes wrong; empty for load without a disruption
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
        Optional<DisruptionScript> disruption,
        InstantSource clock) {

    /** Daily counts are known when their day is over: a disruption of yesterday has been counted once, in part. */
    private static final int BEGAN_DAYS_AGO = 2;

    /** The day on which the disruption begins, UTC; today where there is none. */
    public LocalDate day() {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return disruption.isPresent() ? today.minusDays(BEGAN_DAYS_AGO) : today;
    }

    /** By when what is usual must be known, epoch milliseconds: when the disruption begins; now where there is none. */
    long learnt() {
        return disruption.isPresent()
                ? day().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
                : clock.millis();
    }

    /** The network from midnight {@code historyDays} before {@link #day}, with the disruption. */
    public Simulation simulation() {
        var start = day().minusDays(historyDays).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Simulation.of(
                SimulationSettings.DEFAULT.withSeed(seed).withStart(start),
                disruption.map(script -> script.on(day())).orElse(Disruption.NONE));
    }
}
