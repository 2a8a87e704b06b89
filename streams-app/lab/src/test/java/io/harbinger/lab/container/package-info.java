/**
 * {@link io.harbinger.lab.container.PackagedJarIT}: the packaged jar on a broker in a container, in every build where a
 * Docker engine answers. {@link io.harbinger.lab.container.FaultsIT}: the application's image on a cluster of three
 * brokers, all in containers, while brokers, instances and networks fail; it needs the images that
 * {@code docker/build-local.sh} makes, and runs in the Maven profile {@code containers}. The log and the comparison are
 * the invariant's.
 */
@NullMarked
package io.harbinger.lab.container;

import org.jspecify.annotations.NullMarked;
