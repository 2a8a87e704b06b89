package io.harbinger.source.sea;

import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.GreatCircle;
import java.util.List;

/** Places that are narrower than the coast of {@link LandMask} can show, so that ships cross its land there. */
public final class Narrows {

    /** The way from one end of the Strait of Magellan to the other, and up the Saint Lawrence. */
    private static final double LONGEST_KM = 250;

    private static final List<Position> ALL = List.of(
            new Position(30.4, 32.4), // Suez Canal
            new Position(9.1, -79.7), // Panama Canal
            new Position(-53.3, -70.9), // Strait of Magellan
            new Position(56.0, 12.6), // the Sound
            new Position(-6.2, 104.9), // Sunda Strait
            new Position(35.95, -5.7), // Strait of Gibraltar
            new Position(47.5, -70.3), // Saint Lawrence River
            new Position(28.0, 34.5), // Strait of Tiran
            new Position(38.2, 15.6)); // Strait of Messina

    private Narrows() {}

    public static boolean isNear(Position at) {
        return isNear(ALL, at, LONGEST_KM);
    }

    public static boolean isNear(List<Position> places, Position at, double km) {
        return places.stream().anyMatch(place -> GreatCircle.kilometres(place, at) < km);
    }
}
