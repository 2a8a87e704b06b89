/** What is scored: nodes, lanes and products. */
@NullMarked
package io.harbinger.domain.subject;

import org.jspecify.annotations.NullMarked;
