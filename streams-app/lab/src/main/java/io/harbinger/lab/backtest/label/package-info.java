/**
 * Labelled windows: when something is known to have happened, read from files of labels.
 *
 * <p>{@link LabelFiles} is the entry point: it guesses the {@link LabelFormat} and reads the file into {@link Labels}.
 * {@link NabLabels} reads the Numenta Anomaly Benchmark's JSON, {@link CyPortLabels} and {@link WindowLabels} read CSV
 * through {@link LabelTable} and {@link LabelRowReader}. A bad file never throws: every mistake becomes a violation
 * with file and line. {@link LabelOptions} decides how far before and after a window a detection counts.
 *
 * <p>To add a format of labels, add a constant to {@link LabelFormat}, a reader beside the others, and its case in
 * {@link LabelFiles}.
 */
@NullMarked
package io.harbinger.lab.backtest.label;

import org.jspecify.annotations.NullMarked;
