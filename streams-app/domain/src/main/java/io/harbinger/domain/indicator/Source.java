package io.harbinger.domain.indicator;

import io.harbinger.domain.event.EventKind;
import org.jspecify.annotations.Nullable;

/** Where an indicator's observations come from. */
public enum Source {
    SENSOR(EventKind.SENSOR),
    LOGISTICS(EventKind.LOGISTICS),
    TRADE(EventKind.TRADE),
    /** From the subject's own indicator state, not from events. */
    DERIVED(null),
    /** From what nodes and products report of the feed that they are known through, not from events. */
    REPORTS(null),
    /** From what own risks of other subjects mean for this one along the supply network, not from events. */
    NETWORK(null);

    private final @Nullable EventKind kind;

    Source(@Nullable EventKind kind) {
        this.kind = kind;
    }

    /** The kind of event observed; null for {@link #DERIVED}, {@link #REPORTS} and {@link #NETWORK}. */
    public @Nullable EventKind kind() {
        return kind;
    }
}
