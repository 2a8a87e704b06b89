/**
 * Measuring the warnings against what is known to have happened: outputs of a replay in, figures and a report out.
 *
 * <p>The outputs come from the real topology ({@link io.harbinger.lab.backtest.ReplayOutputs}, filled by the runtime); what
 * they contain is collected per subject ({@link io.harbinger.lab.backtest.EvidenceCollector}), judged by the pure scorers
 * of {@code score} against the windows of {@code label}, and shown by {@code report}.
 */
@NullMarked
package io.harbinger.lab.backtest;

import org.jspecify.annotations.NullMarked;
