/** The supply network: its nodes, lanes, products and supply edges. */
@NullMarked
package io.harbinger.domain.network;

import org.jspecify.annotations.NullMarked;
