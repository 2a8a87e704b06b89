/** The composition root: topics, names, settings, and the topology put together from the stages. */
@NullMarked
package io.harbinger.topology;

import org.jspecify.annotations.NullMarked;
