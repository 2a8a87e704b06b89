/** What the benchmark prints and writes. */
@NullMarked
package io.harbinger.bench.report;

import org.jspecify.annotations.NullMarked;
