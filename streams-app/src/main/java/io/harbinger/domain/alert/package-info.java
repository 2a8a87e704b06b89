/** The life of an alert: calm, pending, firing, clearing, and the transitions between them. */
@NullMarked
package io.harbinger.domain.alert;

import org.jspecify.annotations.NullMarked;
