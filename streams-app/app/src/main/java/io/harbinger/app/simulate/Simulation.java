package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * The events of a simulated network, in order of event time, without end. A pure function of settings, disruption and
 * event time: any span can be read, in any order, by any number of threads.
 */
public final class Simulation implements Iterable<Event> {

    /** By time; events of one instant by key and id, so that the order is total. */
    public static final Comparator<Event> ORDER =
            Comparator.comparingLong(Event::time).thenComparing(Event::key).thenComparing(Event::id);

    private final SimulationSettings settings;
    private final SimulatedNetwork network;
    private final List<News> news;
    private final Map<SimulatedKind, EventGenerator> sources;

    private Simulation(
            SimulationSettings settings,
            SimulatedNetwork network,
            List<News> news,
            Map<SimulatedKind, EventGenerator> sources) {
        this.settings = settings;
        this.network = network;
        this.news = List.copyOf(news);
        this.sources = Map.copyOf(sources);
    }

    public static Simulation of(SimulationSettings settings, Disruption disruption) {
        var network = SimulatedNetwork.of(settings);
        var seed = new Seed(settings.seed());
        var every = settings.sensorEvery().toMillis();
        return new Simulation(
                settings,
                network,
                disruption.news(),
                Map.of(
                        SimulatedKind.TRAFFIC,
                        new TrafficGenerator(seed, disruption, network.sites()),
                        SimulatedKind.SHIPMENTS,
                        ShipmentGenerator.of(seed, disruption, network, settings.shipments()),
                        SimulatedKind.READINGS,
                        SensorGenerator.of(seed, disruption, network.sites(), every),
                        SimulatedKind.TRADE,
                        new TradeGenerator(seed, disruption, network.traded())));
    }

    /** The demo: default settings and the canal blockage. */
    public static Simulation demo() {
        return of(SimulationSettings.DEFAULT, Disruption.canalBlockage(SimulationSettings.DEFAULT));
    }

    public SimulatedNetwork network() {
        return network;
    }

    /** What happens in it, in the order of time. */
    public List<News> news() {
        return news;
    }

    /** First instant, epoch milliseconds. */
    public long start() {
        return settings.start().toEpochMilli();
    }

    /**
     * The events with {@code from <= time < to} (epoch milliseconds), in order. Held in memory: meant for hours, or a
     * day at the default cadence.
     */
    public List<Event> between(long from, long to) {
        return between(from, to, EnumSet.allOf(SimulatedKind.class));
    }

    /** As {@link #between(long, long)}, of some kinds alone. */
    List<Event> between(long from, long to, Set<SimulatedKind> kinds) {
        var events = new ArrayList<Event>();
        kinds.forEach(kind -> known(kind).emit(from, to, events::add));
        events.sort(ORDER);
        return events;
    }

    /** All events from the start on; never ends. */
    @Override
    public Iterator<Event> iterator() {
        return from(start());
    }

    /** All events from an instant (epoch milliseconds) on; never ends. */
    public Iterator<Event> from(long time) {
        return stream(time, Long.MAX_VALUE);
    }

    /** The events of a span, {@code from <= time < to} (epoch milliseconds), read hour by hour. */
    public Iterator<Event> stream(long from, long to) {
        Set<SimulatedKind> all = EnumSet.allOf(SimulatedKind.class);
        return stream(from, to, hour -> all);
    }

    /**
     * As {@link #stream(long, long)}, of each hour some kinds alone: what is left out costs nothing.
     *
     * @param kinds of the hour that ends then, epoch milliseconds
     */
    public Iterator<Event> stream(long from, long to, LongFunction<Set<SimulatedKind>> kinds) {
        return new HourlyReader(this, from, to, kinds);
    }

    private EventGenerator known(SimulatedKind kind) {
        return Objects.requireNonNull(sources.get(kind), "there is a generator of each kind");
    }
}
