package io.harbinger.lab.replay;

import io.harbinger.client.InputLog;
import io.harbinger.domain.network.Entity;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/** One run of an engine, from the first record to the outputs; nothing of it is left when it is closed. */
interface EngineRun extends AutoCloseable {

    /** Writes a network that holds from the first event on, before the log. */
    void network(Collection<? extends Entity> entities);

    /** Where the log is written to. */
    InputLog log();

    /**
     * The log is written: waits until the watermark of every task is at least {@code end} (epoch milliseconds), unless
     * {@code stopped} says to wait no longer.
     *
     * @return up to when the outputs are complete
     */
    End finish(long end, BooleanSupplier stopped) throws InterruptedException;

    /** What came of it, after the end. */
    OutputTopics outputs();

    @Override
    void close();
}
