/** What is measured: each scenario makes runs over a log and turns them into figures, after checking the outputs. */
@NullMarked
package io.harbinger.bench.scenario;

import org.jspecify.annotations.NullMarked;
