package io.harbinger.domain.batch;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.state.LimitListener;
import io.harbinger.domain.state.Limits;
import io.harbinger.domain.state.StateBounds;
import io.harbinger.domain.state.SubjectState;

/** Makes the {@link PendingReadings} of many subjects, which share what follows from the catalogue. For one thread. */
public final class PendingReadingsFactory {

    private final Catalogue catalogue;
    private final Signals signals;
    private final BatchApplier applier;

    /** Buffers as {@code catalogue} says, with {@code duplicateWindow} event ids and no other limit reported. */
    public PendingReadingsFactory(Catalogue catalogue, int duplicateWindow) {
        this(catalogue, Limits.DEFAULT.withDuplicateWindow(duplicateWindow), LimitListener.SILENT);
    }

    /**
     * Buffers as {@code catalogue} says.
     *
     * @param limits what is kept of a subject
     * @param listener is called when that is not all
     */
    public PendingReadingsFactory(Catalogue catalogue, Limits limits, LimitListener listener) {
        this.catalogue = catalogue;
        this.signals = new Signals(new Observer(catalogue));
        this.applier = new BatchApplier(catalogue, signals, StateBounds.of(catalogue, limits, listener));
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
