package io.harbinger.domain.batch;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.state.SubjectState;

/** Makes the {@link PendingReadings} of many subjects, which share what follows from the catalogue. For one thread. */
public final class PendingReadingsFactory {

    private final Catalogue catalogue;
    private final Signals signals;
    private final BatchApplier applier;

    /**
     * Buffers as {@code catalogue} says.
     *
     * @param duplicateWindow event ids remembered per subject and kind of event; 0 for none
     */
    public PendingReadingsFactory(Catalogue catalogue, int duplicateWindow) {
        this.catalogue = catalogue;
        this.signals = new Signals(new Observer(catalogue));
        this.applier = new BatchApplier(catalogue, signals, duplicateWindow);
    }

    /** An empty buffer in front of the state of a subject of which nothing is known. */
    public PendingReadings blank() {
        return new PendingReadings(applier, applier.blank());
    }

    /** An empty buffer in front of a state. */
    public PendingReadings open(SubjectState state) {
        return new PendingReadings(applier, state.under(catalogue));
    }

    /** The signal of a logged reading, under whatever catalogue it was logged. */
    public Signal signal(String sensor, String metric, String unit) {
        return signals.of(sensor, metric, unit);
    }
}
