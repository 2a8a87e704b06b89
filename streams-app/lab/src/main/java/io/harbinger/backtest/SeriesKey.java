package io.harbinger.backtest;

/** One series of one indicator. */
record SeriesKey(String indicator, String series) {}
