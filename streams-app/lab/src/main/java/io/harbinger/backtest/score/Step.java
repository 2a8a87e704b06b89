package io.harbinger.backtest.score;

import io.harbinger.domain.score.Level;

/** The level told from {@code time} on, epoch milliseconds. */
public record Step(long time, Level level) {}
