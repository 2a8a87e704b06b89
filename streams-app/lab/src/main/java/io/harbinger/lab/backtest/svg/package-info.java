/** Charts as inline SVG: every colour is a class of the page's style sheet, so that they follow light and dark. */
@NullMarked
package io.harbinger.lab.backtest.svg;

import org.jspecify.annotations.NullMarked;
