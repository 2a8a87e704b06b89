package io.harbinger.lab.backtest.score;

import io.harbinger.domain.score.Level;

/** The level notified from {@code time} on, epoch milliseconds. */
public record LevelStep(long time, Level level) {}
