package io.harbinger.domain.indicator;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The time of an indicator.
 *
 * @param pane smallest slice kept
 * @param panes panes in a window, at least 1; a window ends with each closed pane
 * @param grace how long after its end a pane stays open for what arrives out of order
 * @param empty what a pane without observations means
 * @param freshness how old the last observed window may be and still enter the score; longer than {@code grace}. The
 *     least: a series that shows a slower cadence is fresh for several of its own intervals
 * @param publicationDelay how long after the end of a period a statement about it may still be published; 0 where
 *     nothing is published late. Movements have grace only
 * @param expireAfter how long data that are no longer fresh are awaited before an alert that rests on them is given up,
 *     at least; never shorter than the series was fresh
 */
public record Windowing(
        PaneSize pane,
        int panes,
        Duration grace,
        EmptyPane empty,
        Duration freshness,
        Duration publicationDelay,
        Duration expireAfter) {

    public static final Duration DEFAULT_EXPIRE_AFTER = Duration.ofDays(30);

    /** Of what is known as it happens. */
    public Windowing(PaneSize pane, int panes, Duration grace, EmptyPane empty, Duration freshness) {
        this(pane, panes, grace, empty, freshness, Duration.ZERO);
    }

    /** With the usual {@code expireAfter}. */
    public Windowing(
            PaneSize pane, int panes, Duration grace, EmptyPane empty, Duration freshness, Duration publicationDelay) {
        this(pane, panes, grace, empty, freshness, publicationDelay, DEFAULT_EXPIRE_AFTER);
    }

    public Windowing {
        if (panes < 1 || panes > 400) {
            throw new IllegalArgumentException("window must be 1 to 400 panes, was " + panes);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must not be negative, was " + grace);
        }
        if (freshness.compareTo(grace) <= 0) {
            throw new IllegalArgumentException("freshness must be longer than grace (" + grace + "), was " + freshness);
        }
        if (publicationDelay.isNegative()) {
            throw new IllegalArgumentException("publicationDelay must not be negative, was " + publicationDelay);
        }
        if (expireAfter.isNegative()) {
            throw new IllegalArgumentException("expireAfter must not be negative, was " + expireAfter);
        }
    }

    /** How late a statement may be published, milliseconds. */
    public long publicationDelayMillis() {
        return publicationDelay.toMillis();
    }

    /** The same in the civil time of a zone. */
    Windowing in(ZoneId zone) {
        return new Windowing(pane.in(zone), panes, grace, empty, freshness, publicationDelay, expireAfter);
    }
}
