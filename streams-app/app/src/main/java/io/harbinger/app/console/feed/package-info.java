/**
 * From the output topics to the read model: one thread a topic, committed records only, and, where no topic has
 * incidents, the thread that computes them.
 */
@NullMarked
package io.harbinger.app.console.feed;

import org.jspecify.annotations.NullMarked;
