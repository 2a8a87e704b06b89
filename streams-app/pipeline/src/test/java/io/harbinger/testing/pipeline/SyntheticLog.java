package io.harbinger.testing.pipeline;

import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.Networks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Sixty days of 2024 at a canal, in the order of event time, for {@link Catalogues#daily}: forty-four ordinary days
 * with a weekly rhythm, a blockage from 14 to 19 February, and the recovery. Everything that the catalogue measures
 * feels it.
 */
public final class SyntheticLog {

    public static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    public static final LocalDate BLOCKED = LocalDate.of(2024, 2, 14);
    public static final LocalDate REOPENED = LocalDate.of(2024, 2, 20);
    private static final int DAYS = 60;

    private static final long[] RHYTHM = {50, 53, 49, 52, 55, 47, 44};
    private static final long[] BLOCKAGE = {21, 3, 0, 0, 2, 17};

    private SyntheticLog() {}

    public static List<LocalDate> days() {
        return FIRST.datesUntil(FIRST.plusDays(DAYS)).toList();
    }

    /** The instant at which a day begins, epoch milliseconds. */
    public static long start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Passages of the canal alone. */
    public static List<Event> transits(String node) {
        List<Event> events = new ArrayList<>();
        for (LocalDate day : days()) {
            events.add(anEvent().at(node).named("Canal of " + node).on(day).transits(passages(day)));
        }
        return events;
    }

    /** Passages, exports, arrivals along a lane, the water level, and a product's price. */
    public static List<Event> everything() {
        List<Event> events = new ArrayList<>();
        for (LocalDate day : days()) {
            events.addAll(of(day));
        }
        return events;
    }

    /** The canal, the lane through it, and a plant at its end. */
    public static List<Entity> network() {
        return List.of(
                Networks.node("suez", "CHOKEPOINT"),
                Networks.lane("cnsha>nlrtm"),
                Networks.node("plant", "PLANT"),
                Networks.edge("suez", "cnsha>nlrtm", 1),
                Networks.edge("cnsha>nlrtm", "plant", 0.6));
    }

    private static List<Event> of(LocalDate day) {
        long noon = start(day) + Duration.ofHours(12).toMillis();
        int index = (int) (day.toEpochDay() - FIRST.toEpochDay());
        boolean blocked = isBlocked(day);
        return List.of(
                aReading()
                        .at("suez")
                        .of("gauge")
                        .measuring("level", "m")
                        .when(noon)
                        .reads(blocked ? 12.5 : 9 + 0.1 * (index * 7 % 5)),
                anEvent()
                        .at("suez")
                        .when(noon + 1)
                        .onLane("cnsha>nlrtm")
                        .late(delay(day))
                        .arrives(),
                anEvent().at("suez").named("Canal of suez").on(day).transits(passages(day)),
                anEvent().at("suez").on(day).exports(blocked ? 90 : 800 + 10 * (index * 11 % 13)),
                aFlow().of("270900")
                        .named("Crude oil")
                        .between("SAU", "NLD")
                        .on(day)
                        .weighing(1e6)
                        .exports(600_000 * (blocked ? 1.9 : 1 + 0.01 * (index * 5 % 7))));
    }

    private static long passages(LocalDate day) {
        return isBlocked(day)
                ? BLOCKAGE[(int) (day.toEpochDay() - BLOCKED.toEpochDay())]
                : RHYTHM[day.getDayOfWeek().getValue() - 1] + day.getDayOfMonth() % 3;
    }

    private static Duration delay(LocalDate day) {
        return isBlocked(day) ? Duration.ofHours(60) : Duration.ofHours(day.getDayOfMonth() % 10);
    }

    private static boolean isBlocked(LocalDate day) {
        return !day.isBefore(BLOCKED) && day.isBefore(REOPENED);
    }
}
