/** A Kafka broker inside this process, for the demo, replays and tests: nothing to install, one directory on disk. */
@NullMarked
package io.harbinger.lab.broker;

import org.jspecify.annotations.NullMarked;
