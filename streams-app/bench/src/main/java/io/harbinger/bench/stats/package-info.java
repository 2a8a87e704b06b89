/** Statistics of a figure measured once per round: median, spread, and the ratio of two figures round by round. */
@NullMarked
package io.harbinger.bench.stats;

import org.jspecify.annotations.NullMarked;
