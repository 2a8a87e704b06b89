/** How good is the detector? Offline scores against labelled public data, without Kafka. */
@NullMarked
package io.harbinger.detect.eval;

import org.jspecify.annotations.NullMarked;
