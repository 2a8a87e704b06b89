package io.harbinger.lab.invariant;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A month of a small network in which every kind of subject has episodes: some end, some stay open. */
public final class Scenario {

    static final long HOUR = 3_600_000;
    public static final long DAY = 24 * HOUR;

    /** 2024-01-01, a Monday. */
    static final long START = 1_704_067_200_000L;

    static final int DAYS = 30;

    /** Shortest grace of the catalogue. */
    static final long GRACE = 3 * HOUR;

    /** A moment at which episodes of nodes, lanes and products are open. */
    public static final long MID_EPISODE = START + 22 * DAY + 5 * HOUR;

    private Scenario() {}

    static Catalogue catalogue() {
        String resource = "/invariant/catalogue.yaml";
        try (InputStream in = Scenario.class.getResourceAsStream(resource)) {
            byte[] text = Objects.requireNonNull(in, resource).readAllBytes();
            return CatalogueReader.extending(resource, new String(text, StandardCharsets.UTF_8))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events in order of time. */
    public static List<Event> events() {
        return events("", 20240101);
    }

    /** The events, and those of the {@link Floor}s. */
    static List<Event> readingHeavy() {
        List<Event> events = new ArrayList<>(events());
        Floor.of("", 20240117).emit(events::add);
        events.sort(Comparator.comparingLong(Event::time).thenComparing(Event::id));
        return List.copyOf(events);
    }

    /** The same month of other subjects, whose ids all start with {@code prefix}, and other numbers. */
    static List<Event> events(String prefix, long seed) {
        List<Event> events = new ArrayList<>();
        Traffic.of(prefix, seed).emit(events::add);
        Freight.of(prefix, seed + 1).emit(events::add);
        Probes.of(prefix, seed + 2).emit(events::add);
        Trade.of(prefix, seed + 3).emit(events::add);
        events.sort(Comparator.comparingLong(Event::time).thenComparing(Event::id));
        return List.copyOf(events);
    }

    /** Start of a day, counted from 0. */
    static long day(int day) {
        return START + day * DAY;
    }
}
