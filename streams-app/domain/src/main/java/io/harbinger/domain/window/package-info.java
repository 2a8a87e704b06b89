/**
 * Panes, windows and what is remembered of them: observations accumulate in open panes, panes close as event time
 * passes, and each closed pane ends a window that is measured and compared with the history before it.
 *
 * <p>Reading order: {@link io.harbinger.domain.window.Accumulator} (what a pane keeps),
 * {@link io.harbinger.domain.window.Series} (the state of one indicator series),
 * {@link io.harbinger.domain.window.PaneCloser} (what happens at a pane's end),
 * {@link io.harbinger.domain.window.Baseline} (what is normal).
 */
@NullMarked
package io.harbinger.domain.window;

import org.jspecify.annotations.NullMarked;
