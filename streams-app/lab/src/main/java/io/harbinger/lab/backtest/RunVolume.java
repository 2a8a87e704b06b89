package io.harbinger.lab.backtest;

/** Numbers of records of a run. */
public record RunVolume(long events, long refused, long values, long transitions) {}
