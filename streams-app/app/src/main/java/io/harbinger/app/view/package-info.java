/**
 * What is known of the outputs: which alerts are open, how subjects stand, whether event time moves. Meters, health, the
 * bridge and whatever else shows the present read it here, each at its own pace and on its own thread.
 *
 * <p>There are two feeds. {@link io.harbinger.app.view.InstanceView} is fed by the stages of this process through their
 * telemetry: it knows this instance, at once, and costs a stream thread a look-up. {@link
 * io.harbinger.app.view.PublishedAlerts} and {@link io.harbinger.app.view.PublishedScores} are fed with the records of a
 * topic, which a {@link io.harbinger.app.view.TopicFollower} reads: they know the whole deployment, once the records are
 * committed. The same transitions give the same {@linkplain io.harbinger.app.view.OpenAlerts open alerts} by either, the
 * same assessments the same {@linkplain io.harbinger.app.view.Standing standings}.
 *
 * <p>No reader asks a state store: a store belongs to its stream thread. Memory is bounded: standings and the stage's
 * alerts by capacity, the compacted topic's alerts by their number on it. Readers get immutable values.
 */
@NullMarked
package io.harbinger.app.view;

import org.jspecify.annotations.NullMarked;
