/** What a row of measurements says: its median and spread, and the ratio of two rows taken round by round. */
@NullMarked
package io.harbinger.bench.stats;

import org.jspecify.annotations.NullMarked;
