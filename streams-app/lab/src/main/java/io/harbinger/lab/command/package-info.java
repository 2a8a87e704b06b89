/**
 * The commands that bring their own broker: {@code demo}, {@code replay}, {@code backtest}.
 */
@NullMarked
package io.harbinger.lab.command;

import org.jspecify.annotations.NullMarked;
