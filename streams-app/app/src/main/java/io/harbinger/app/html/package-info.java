/**
 * Pages for people that are complete in themselves: one file, no script, no other file, light and dark, on a phone and on
 * paper.
 *
 * <p>{@link io.harbinger.app.html.Html} builds a page with the style that all of them share ({@code html/page.css}), {@link
 * io.harbinger.app.html.Svg} a drawing in it. Whatever comes from an input passes {@link io.harbinger.app.html.Markup}.
 */
@NullMarked
package io.harbinger.app.html;

import org.jspecify.annotations.NullMarked;
