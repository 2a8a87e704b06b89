package io.harbinger.backtest.record;

import io.harbinger.domain.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an input file.
 *
 * @param timestamp as the file has it
 * @param value as the file has it
 * @param event what it became; null where it was refused
 */
record InputRow(String timestamp, String value, @Nullable Event event) {}
