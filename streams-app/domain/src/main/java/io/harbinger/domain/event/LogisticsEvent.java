package io.harbinger.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * Something moved, or is planned to move, at a node; or a count of such movements over a period.
 *
 * @param type DCSA event type, or one of ours
 * @param when all its times
 * @param route where it was going, and with whom
 * @param load what moved
 */
public record LogisticsEvent(
        String id,
        String node,
        @Nullable String nodeName,
        LogisticsType type,
        Classifier classifier,
        Times when,
        Route route,
        Load load,
        Revision revision)
        implements Event {

    /** A first statement. */
    public LogisticsEvent(
            String id,
            String node,
            @Nullable String nodeName,
            LogisticsType type,
            Classifier classifier,
            Times when,
            Route route,
            Load load) {
        this(id, node, nodeName, type, classifier, when, route, load, Revision.FIRST);
    }

    @Override
    public LogisticsEvent withRevision(Revision other) {
        return new LogisticsEvent(id, node, nodeName, type, classifier, when, route, load, other);
    }

    /** The same at other times. */
    public LogisticsEvent withTimes(Times other) {
        return new LogisticsEvent(id, node, nodeName, type, classifier, other, route, load, revision);
    }

    /**
     * Epoch milliseconds, UTC.
     *
     * @param event when it became so; the last instant of the period where one is covered
     * @param periodStart first instant of the period covered, null for an instant
     * @param planned when it had been planned or promised
     * @param estimated the time now expected (EST)
     * @param started when the movement began, for lead times
     */
    public record Times(
            long event,
            @Nullable Long periodStart,
            @Nullable Long planned,
            @Nullable Long estimated,
            @Nullable Long started) {

        public static Times at(long event) {
            return new Times(event, null, null, null, null);
        }
    }

    /**
     * Where it was going, and with whom.
     *
     * @param lane lane id, conventionally ORIGIN&gt;DESTINATION
     * @param carrier carrier, SCAC where there is one
     * @param shipment shipment, booking or equipment reference
     */
    public record Route(
            @Nullable String lane,
            @Nullable String carrier,
            @Nullable String shipment) {

        public static final Route NONE = new Route(null, null, null);

        /** A route of what is known; {@link #NONE} where nothing is. */
        public static Route of(@Nullable String lane, @Nullable String carrier, @Nullable String shipment) {
            return new Route(lane, carrier, shipment).orNone();
        }

        /** Itself, or the one {@link #NONE} where nothing is known. */
        Route orNone() {
            return equals(NONE) ? NONE : this;
        }
    }

    /**
     * What moved.
     *
     * @param vesselType ship type for counts by type; null for all ships
     * @param count how many movements the event stands for; null means 1
     * @param quantity quantity moved, in {@code unit}
     * @param unit UCUM code of the quantity
     */
    public record Load(
            @Nullable String vesselType,
            @Nullable Long count,
            @Nullable Double quantity,
            @Nullable String unit) {

        public static final Load NONE = new Load(null, null, null, null);

        /** A count of movements. */
        public static Load counted(@Nullable String vesselType, @Nullable Long count) {
            return new Load(vesselType, count, null, null);
        }

        /** This with a quantity. */
        public Load withQuantity(@Nullable Double quantity, @Nullable String unit) {
            return new Load(vesselType, count, quantity, unit);
        }
    }

    @Override
    public long time() {
        return when.event();
    }

    @Override
    public String key() {
        return node;
    }

    @Override
    public @Nullable String name() {
        return nodeName;
    }

    @Override
    public EventKind kind() {
        return EventKind.LOGISTICS;
    }

    @Override
    public long period() {
        Long start = when.periodStart();
        return start == null ? 0 : when.event() + 1 - start;
    }
}
