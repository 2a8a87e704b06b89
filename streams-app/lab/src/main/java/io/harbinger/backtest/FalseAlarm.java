package io.harbinger.backtest;

import io.harbinger.backtest.score.Episode;
import java.util.List;

/**
 * An episode that met no labelled window.
 *
 * @param drivers of its worst transition, largest risk first
 */
public record FalseAlarm(Card card, Episode episode, List<Why> drivers) {

    public FalseAlarm {
        drivers = List.copyOf(drivers);
    }
}
