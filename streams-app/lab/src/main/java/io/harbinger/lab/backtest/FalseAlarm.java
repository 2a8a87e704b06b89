package io.harbinger.lab.backtest;

import io.harbinger.lab.backtest.score.Episode;
import java.util.List;

/**
 * An episode that overlaps no labelled window.
 *
 * @param drivers of its worst transition, largest risk first
 */
public record FalseAlarm(NamedSubject namedSubject, Episode episode, List<DriverSnapshot> drivers) {

    public FalseAlarm {
        drivers = List.copyOf(drivers);
    }
}
