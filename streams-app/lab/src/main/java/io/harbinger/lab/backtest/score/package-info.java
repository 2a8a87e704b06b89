/**
 * The scorers, without I/O: alert episodes and score series of subjects against labelled windows.
 *
 * <p>{@link Episodes} builds {@link Episode}s from alert transitions; a {@link Track} is all that is known of one
 * subject. {@link Matching} says which windows were hit and which alarms are false, {@link LevelMatching} does so for
 * one alert level. {@link LevelFigures} are the totals (recall, precision, false alarms per subject-year, delays);
 * {@link Sweep} computes them for every other threshold. {@link NabScorer} is the Numenta Anomaly Benchmark's score of
 * single records.
 *
 * <p>All times are epoch milliseconds of event time. An {@link Interval} is half open; a {@link Window} includes both
 * its bounds. A new figure over all subjects belongs into {@link LevelFigures}.
 */
@NullMarked
package io.harbinger.lab.backtest.score;

import org.jspecify.annotations.NullMarked;
