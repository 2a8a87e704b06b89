package io.harbinger.lab.demo;

import io.harbinger.app.load.History;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;

/**
 * What a demo plays, how fast, and until when.
 *
 * @param simulation the network and its events, from its start on
 * @param liveFrom event time at which the history ends, epoch milliseconds: events before it are sent as fast as the
 *     pipeline processes them, later ones at {@code speed}
 * @param speed simulated seconds per second, above 0
 * @param http address of metrics and health; port 0 takes a free one
 * @param length how long to play by the clock once the history is in; empty to run until {@link Demo#stop}
 * @param clock the wall clock
 * @param version of this build
 */
public record DemoPlan(
        Catalogue catalogue,
        Simulation simulation,
        long liveFrom,
        double speed,
        InetSocketAddress http,
        Optional<Duration> length,
        InstantSource clock,
        String version) {

    public DemoPlan {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be a finite number above 0, was " + speed);
        }
        if (liveFrom < simulation.start()) {
            throw new IllegalArgumentException(
                    "history must not end before it begins (" + simulation.start() + "), was " + liveFrom);
        }
    }

    /** The events before {@link #liveFrom}, in order. */
    Iterator<Event> history() {
        return History.of(simulation, liveFrom, liveFrom);
    }

    /** Whether it is over, having been live since {@code live}. */
    boolean isOver(Instant live) {
        return length.map(given -> !clock.instant().isBefore(live.plus(given))).orElse(false);
    }
}
