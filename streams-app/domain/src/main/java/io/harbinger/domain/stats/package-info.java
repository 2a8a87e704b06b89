/**
 * The statistics behind the scores: how surprising a value is, what is normal, how concentrated, how parts become one.
 *
 * <p>Pure static functions of numbers, each with the source of its formula. They never change their arguments, and are
 * checked against references computed at high precision by {@code src/test/reference}.
 */
@NullMarked
package io.harbinger.domain.stats;

import org.jspecify.annotations.NullMarked;
