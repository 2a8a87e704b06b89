package io.harbinger.lab.backtest;

/**
 * The figures of one subject, at BLUE and above.
 *
 * @param years time with data, in years
 * @param windows windows that must be found
 * @param hits of them, those hit
 * @param falseEpisodes episodes that overlap no window
 * @param share share of the time in which any level was notified, 0..1
 */
public record SubjectFigures(
        NamedSubject namedSubject,
        double years,
        int windows,
        int hits,
        int episodes,
        int falseEpisodes,
        double share) {}
