/**
 * The assessment of a chain as people and programs read it.
 *
 * <p>{@link io.harbinger.app.assess.ChainReport} is the content: what {@code domain.network.chain} found, with the names of
 * the network. {@link io.harbinger.app.assess.ChainPage} writes it as a page, in English or in Chinese: all words stand in
 * {@code assess/words_….properties} ({@link io.harbinger.app.assess.Words}). {@link io.harbinger.app.assess.ChainJson} is the
 * same for programs, {@link io.harbinger.app.assess.ChainText} a few lines for the terminal.
 *
 * <p>To show another figure, add it to {@code ChainIndicator} and give it its words, in both languages.
 */
@NullMarked
package io.harbinger.app.assess;

import org.jspecify.annotations.NullMarked;
