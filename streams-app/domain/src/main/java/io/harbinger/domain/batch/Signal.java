package io.harbinger.domain.batch;

import io.harbinger.domain.indicator.Aspect;
import java.util.List;

/**
 * What all readings of one metric of one sensor, in one unit, have in common.
 *
 * @param number its index among the {@link Signals} that made it
 * @param aspects what every reading says about its node
 */
public record Signal(int number, SignalName name, List<Aspect> aspects) {}
