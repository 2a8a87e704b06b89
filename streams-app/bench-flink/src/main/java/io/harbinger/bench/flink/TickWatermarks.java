package io.harbinger.bench.flink;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Watermarks of a partition from the ticks in it, less the grace: a minute closes at the tick at which our own job
 * closes it.
 */
final class TickWatermarks implements WatermarkGenerator<Reading> {

    private final long graceMillis;
    private final long end;
    private final Progress progress;

    /** @param end the last tick of the log, epoch milliseconds */
    TickWatermarks(long graceMillis, long end, Progress progress) {
        this.graceMillis = graceMillis;
        this.end = end;
        this.progress = progress;
    }

    @Override
    public void onEvent(Reading reading, long timestamp, WatermarkOutput output) {
        if (reading.isTick()) {
            output.emitWatermark(new Watermark(reading.time() - graceMillis - 1));
            if (reading.time() == end) {
                progress.partitionEnded();
            }
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // Ticks alone move time.
    }
}
