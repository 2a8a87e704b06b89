/**
 * The report of a backtest: {@code report.json} for programs, {@code report.html} (one page that needs no other file)
 * for people, and a few lines for the terminal.
 *
 * <p>{@link BacktestReport} is the content: one run, or two that are compared ({@link Comparison},
 * {@link CatalogueDiff}). {@link ReportFiles} writes the files. {@link JsonReport} is the stable interface;
 * {@code resources/backtest/report-fields.md} describes its fields. {@link HtmlReport} puts the sections together,
 * each a class of its own that writes into {@link Html}; {@link ReportFormat} writes numbers and times, {@link Cells}
 * table cells, {@link ChartCells} captions and legends. {@link TextReport} is for the terminal.
 *
 * <p>To add a section, write a class {@code …Section} and call it in {@link HtmlReport}.
 */
@NullMarked
package io.harbinger.lab.backtest.report;

import org.jspecify.annotations.NullMarked;
