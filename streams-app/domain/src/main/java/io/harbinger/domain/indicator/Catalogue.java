package io.harbinger.domain.indicator;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The indicator system in force, in the civil time of one zone. Immutable; the same system {@linkplain #in in another
 * zone} is made once, so that whoever asks for it gets the same object.
 */
public final class Catalogue {

    private final String version;
    private final AlertPolicy alerts;
    private final List<Indicator> indicators;
    private final ZoneId zone;
    /** This system by zone, shared by all of them: at most as many as there are zones. */
    private final Map<ZoneId, Catalogue> inZones;

    /**
     * A system in UTC.
     *
     * @param version names the content: it changes whenever the content does
     * @param alerts the alert policy
     * @param indicators in catalogue order, ids unique
     */
    public Catalogue(String version, AlertPolicy alerts, List<Indicator> indicators) {
        this(version, alerts, List.copyOf(indicators), ZoneOffset.UTC, new ConcurrentHashMap<>());
        var ids = new HashSet<String>();
        for (Indicator indicator : indicators) {
            if (!ids.add(indicator.id())) {
                throw new IllegalArgumentException("indicator id '" + indicator.id() + "' appears twice");
            }
        }
        inZones.put(zone, this);
    }

    private Catalogue(
            String version,
            AlertPolicy alerts,
            List<Indicator> indicators,
            ZoneId zone,
            Map<ZoneId, Catalogue> inZones) {
        this.version = version;
        this.alerts = alerts;
        this.indicators = indicators;
        this.zone = zone;
        this.inZones = inZones;
    }

    public String version() {
        return version;
    }

    public AlertPolicy alerts() {
        return alerts;
    }

    /** In catalogue order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The zone of its days, weeks and months. */
    public ZoneId zone() {
        return zone;
    }

    /** The same system in the civil time of a zone. */
    public Catalogue in(ZoneId other) {
        if (zone.equals(other)) {
            return this;
        }
        Catalogue known = inZones.get(other);
        return known == null ? inZones.computeIfAbsent(other, this::translated) : known;
    }

    /**
     * Whether all subjects get the same assessments under both, from the same events: they differ in version and life
     * cycle of alerts at most.
     */
    public boolean assessesAs(Catalogue other) {
        return zone.equals(other.zone) && indicators.equals(other.indicators) && alerts.settlesAs(other.alerts);
    }

    private Catalogue translated(ZoneId other) {
        List<Indicator> there =
                indicators.stream().map(indicator -> indicator.in(other)).toList();
        return new Catalogue(version, alerts, there, other, inZones);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalogue catalogue
                && version.equals(catalogue.version)
                && zone.equals(catalogue.zone)
                && alerts.equals(catalogue.alerts)
                && indicators.equals(catalogue.indicators);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    @Override
    public String toString() {
        return "Catalogue " + version + " in " + zone;
    }
}
