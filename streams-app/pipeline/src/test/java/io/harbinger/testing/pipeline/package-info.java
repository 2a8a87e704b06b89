/**
 * Test helpers around the whole topology: {@link io.harbinger.testing.pipeline.Pipeline} runs it in a driver without a
 * broker, {@link io.harbinger.testing.pipeline.LogPlayer} feeds it a log with ticks at the boundaries of days,
 * {@link io.harbinger.testing.pipeline.SyntheticLog} is such a log: sixty days at a canal with a blockage.
 *
 * <p>{@link io.harbinger.testing.pipeline.RedoneAlert} recomputes every number of a published alert from its record
 * alone, {@link io.harbinger.testing.pipeline.SurvivingStores} keeps rows over a restart of the driver,
 * {@link io.harbinger.testing.pipeline.Catalogues} has catalogues that tuning the shipped one does not change.
 */
package io.harbinger.testing.pipeline;
