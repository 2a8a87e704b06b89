package io.harbinger.lab.backtest;

/** One series of one indicator. */
record SeriesKey(String indicator, String series) {}
