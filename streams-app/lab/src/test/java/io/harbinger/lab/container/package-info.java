/**
 * The application's image on a cluster of three brokers, all in containers, while brokers, instances and networks fail.
 * Needs a Docker engine on this machine and the images that {@code docker/build-local.sh} makes; runs in the Maven
 * profile {@code containers}. The log and the comparison are the invariant's.
 */
@NullMarked
package io.harbinger.lab.container;

import org.jspecify.annotations.NullMarked;
