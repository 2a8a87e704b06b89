/** What the tests of stages and topology share: events as sentences, a driver, golden files. */
@NullUnmarked
package io.harbinger.kit;

import org.jspecify.annotations.NullUnmarked;
