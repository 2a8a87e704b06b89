/**
 * Charts as inline SVG.
 *
 * <p>Each chart is a class with one method {@code of} that returns markup: {@link SeriesChart}, {@link SweepChart},
 * {@link DelayChart}, {@link LevelBars}. They draw with {@link io.harbinger.app.html.Svg}, place values with {@link Scale} and times with
 * {@link TimeScale}; {@link PixelColumns} reduces a long series to one column per pixel without losing its extremes.
 *
 * <p>Colours and strokes are classes of the page's style sheet {@code html/page.css}, so that a chart
 * follows light and dark mode; a new chart needs its classes there.
 */
@NullMarked
package io.harbinger.lab.backtest.svg;

import org.jspecify.annotations.NullMarked;
