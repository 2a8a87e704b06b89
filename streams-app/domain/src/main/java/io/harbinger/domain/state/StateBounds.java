package io.harbinger.domain.state;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.window.Series;

/**
 * Applies the limits on what is kept of a subject, and reports those that are reached.
 *
 * @param expiry when a subject is forgotten, by limits and catalogue
 * @param listener is called when a limit is reached
 */
public record StateBounds(Limits limits, Expiry expiry, LimitListener listener) {

    public static StateBounds of(Catalogue catalogue, Limits limits, LimitListener listener) {
        return new StateBounds(limits, Expiry.of(catalogue, limits), listener);
    }

    /** To change several series of a subject. */
    public SeriesEditor edit(SeriesSet series) {
        return series.edit(limits.seriesPerSubject(), listener);
    }

    /**
     * With one more event remembered while a pane could take it again; one that no pane could ever take is not
     * remembered.
     *
     * @param now event time of its input, epoch milliseconds
     */
    public Deduplicator remembering(Deduplicator before, EventKind kind, KnownId id, long now) {
        if (kind == EventKind.SENSOR) {
            return rememberingReadings(before, new long[] {id.fingerprint()}, new long[] {id.until()});
        }
        if (id.until() == Series.NEVER) {
            return before;
        }
        Deduplicator.Remembered next = before.plus(kind, id, now, limits.knownIds());
        if (next.forgotten() > 0) {
            listener.reached(Limit.ID_FORGOTTEN, next.forgotten());
        }
        return next.deduplicator();
    }

    /**
     * With readings remembered, in order of their arrival.
     *
     * @param untils of each, until when it is needed, epoch milliseconds
     */
    public Deduplicator rememberingReadings(Deduplicator before, long[] fingerprints, long[] untils) {
        Deduplicator next = before.plusReadings(fingerprints, untils, limits.duplicateWindow());
        int forgotten = before.size() + fingerprints.length - next.size();
        if (forgotten > 0 && limits.duplicateWindow() > 0) {
            listener.reached(Limit.ID_FORGOTTEN, forgotten);
        }
        return next;
    }
}
