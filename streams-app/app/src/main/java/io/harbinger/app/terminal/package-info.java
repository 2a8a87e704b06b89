/** What a person at a terminal sees while work goes on. */
@NullMarked
package io.harbinger.app.terminal;

import org.jspecify.annotations.NullMarked;
