/**
 * Notices, value by value, when a series does something it has not done before. Several views of the series (its last
 * value, its recent mean and unrest on several time scales, its usual hour of the day) are each held against the largest
 * surprises the same view has shown so far; their evidence adds up; and a detector that has spoken rests. One setting
 * serves all series: nothing is learnt but by watching.
 */
@NullMarked
package io.harbinger.domain.detect;

import org.jspecify.annotations.NullMarked;
