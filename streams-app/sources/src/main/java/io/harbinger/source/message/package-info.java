/**
 * Messages of standards, one event at a time: what formats share that are no tables.
 *
 * <p>{@link io.harbinger.source.message.JsonSplitter} cuts a JSON text into the events that lie in it, each with its
 * bytes as they stand in the file, its line and its JSON pointer, and goes on behind one that is broken.
 * {@link io.harbinger.source.message.JsonTrees} makes a small {@link io.harbinger.source.message.Tree} of each;
 * {@link io.harbinger.source.message.MessageRows} gives those to the {@link io.harbinger.source.message.MessageMapper}
 * of a format and collects events and refusals. Memory is that of one event, of at most
 * {@value io.harbinger.source.message.RawMessage#LONGEST} bytes.
 */
@NullMarked
package io.harbinger.source.message;

import org.jspecify.annotations.NullMarked;
