/** The stages of the topology: each wires streams and stores, and calls one pure function of the domain. */
@NullMarked
package io.harbinger.stage;

import org.jspecify.annotations.NullMarked;
