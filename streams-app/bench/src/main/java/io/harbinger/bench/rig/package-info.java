/** What every scenario stands on: a broker in a process of its own, logs on it, workers, and what they leave behind. */
@NullMarked
package io.harbinger.bench.rig;

import org.jspecify.annotations.NullMarked;
