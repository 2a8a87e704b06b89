package io.harbinger.domain.state;

/** Is called when a {@link Limit} is reached. Called by several threads; must be cheap and must not throw. */
@FunctionalInterface
public interface LimitListener {

    LimitListener SILENT = (limit, times) -> {};

    /** A limit was reached, so many times. */
    void reached(Limit limit, int times);
}
