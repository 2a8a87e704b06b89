package io.harbinger.backtest;

/** How much went through a run. */
public record Volume(long events, long refused, long values, long transitions) {}
