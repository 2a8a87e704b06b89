package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Observer;

/** Opens accounts that share what they know of the catalogue and its signals. For one thread. */
public final class PendingReadingsFactory {

    private final Signals signals;
    private final BatchApplier settlement;

    PendingReadingsFactory(Catalogue catalogue, Observer observer, int duplicateWindow) {
        this.signals = new Signals(observer);
        this.settlement = new BatchApplier(catalogue, signals, duplicateWindow);
    }

    /** An account that goes on from a state. */
    public PendingReadings open(SubjectState state) {
        return new PendingReadings(settlement, state);
    }

    /** The signal of a reading that was taken before, under whatever catalogue. */
    public Signal signal(String sensor, String metric, String unit) {
        return signals.of(sensor, metric, unit);
    }
}
