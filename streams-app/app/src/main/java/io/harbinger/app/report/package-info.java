/** Alerts and runs as text for people; reads the published records as any other consumer would. */
@NullMarked
package io.harbinger.app.report;

import org.jspecify.annotations.NullMarked;
