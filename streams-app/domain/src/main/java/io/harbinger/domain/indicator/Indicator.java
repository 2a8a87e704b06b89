package io.harbinger.domain.indicator;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * One line of the catalogue.
 *
 * @param id stable id, lower case words with dashes
 * @param unit in which its measure is shown, as {@code h} or {@code USD/kg}; empty where it is a number or a share, or a
 *     sensor's own
 * @param sourceNote where the formula and its goalposts come from
 */
public record Indicator(
        String id,
        Name name,
        String unit,
        Dimension dimension,
        Selection selection,
        Windowing windowing,
        BaselinePolicy baseline,
        Scoring scoring,
        String sourceNote) {

    public Indicator {
        if (!isId(id)) {
            throw new IllegalArgumentException("indicator id must be lower case words with dashes, was '" + id + "'");
        }
        if (!isUnit(unit)) {
            throw new IllegalArgumentException("unit must be " + UNITS + ", was '" + unit + "'");
        }
    }

    /** What a unit may be, in words. */
    public static final String UNITS = "at most 12 of the characters A-Z a-z 0-9 / % . * ^ { } -";

    /** Whether a text can be a unit, or none. */
    public static boolean isUnit(String text) {
        return text.matches("[A-Za-z0-9/%.*^{}-]{0,12}");
    }

    /** Whether a text can be the id of an indicator, or of a feed: lower case words with dashes. */
    public static boolean isId(String text) {
        return text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    /**
     * Whether a single movement or reading can be withdrawn after its pane has closed, for as long as publications take
     * (publicationDelay): of sensors, and where only the latest word on each shipment counts.
     */
    public boolean isCorrectable() {
        return windowing.publicationDelayMillis() > 0
                && (selection.source() == Source.SENSOR || selection.latestPer() != SplitField.NONE);
    }

    /** The same in the civil time of a zone. */
    public Indicator in(ZoneId zone) {
        Windowing panes = windowing.in(zone);
        BaselinePolicy normal = baseline.in(zone);
        return panes.equals(windowing) && normal.equals(baseline)
                ? this
                : new Indicator(id, name, unit, dimension, selection, panes, normal, scoring, sourceNote);
    }

    /**
     * Identity of stored state: what is kept under one shape is never read under another, so that a changed pane or
     * measure starts without state, and that of another zone goes on. The same in every run: it hashes text, since enums hash by identity.
     */
    public int shape() {
        String latestPer = selection.latestPer() == SplitField.NONE
                ? ""
                : "|latest per " + selection.latestPer().name();
        return String.join(
                        "|",
                        id,
                        selection.measure().name(),
                        selection.value().name(),
                        selection.over().name(),
                        selection.per().name(),
                        selection.category().name(),
                        windowing.pane().in(ZoneOffset.UTC).toString(),
                        windowing.panes() + latestPer)
                .hashCode();
    }
}
