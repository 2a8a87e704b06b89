package io.harbinger.topology;

import io.harbinger.domain.state.Limits;
import io.harbinger.wire.LetterBody;
import java.time.Duration;

/**
 * What a deployment decides about its pipeline; part of no formula.
 *
 * @param runId names a replay; empty when live
 * @param partitions partitions of every input topic: the ticks of all of them make up the watermark of lanes
 * @param acceptUnknown whether events of nodes and products that the network does not know, and of metrics that no
 *     indicator asks for, are accepted (and counted), or refused
 * @param futureBound how far ahead of the watermark an event may be
 * @param retention how far behind the watermark an event may be before it is rejected
 * @param limits what is kept of a subject at most
 * @param maxUnknownSubjects subjects kept per partition that the network does not know; events of more are refused
 * @param maxRecordBytes largest accepted record value, 1 KiB to {@value #LARGEST_RECORD}: an accepted record is written
 *     again, with its headers, to lane-events or to the late events, where a broker must take it
 * @param alertsJson whether alerts and incidents are written once more, as JSON
 * @param panorama whether own risks are told to the {@linkplain PanoramaTopology propagation}
 */
public record Settings(
        String runId,
        int partitions,
        boolean acceptUnknown,
        Duration futureBound,
        Duration retention,
        Limits limits,
        int maxUnknownSubjects,
        int maxRecordBytes,
        boolean alertsJson,
        boolean panorama) {

    /** Upper bound of {@code maxRecordBytes}: below Kafka's default limit of a record, with key and headers. */
    public static final int LARGEST_RECORD = LetterBody.LARGEST;

    /** Far more than an event takes whose texts are all as long as they may be. */
    private static final int DEFAULT_RECORD = 256 << 10;

    /** Enough for a deployment that runs without a network. */
    public static final int UNKNOWN_SUBJECTS = 1_000_000;

    public Settings {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, was " + partitions);
        }
        if (limits.duplicateWindow() < 1) {
            throw new IllegalArgumentException("duplicateWindow must be 1 to 4096, was " + limits.duplicateWindow());
        }
        if (maxUnknownSubjects < 0) {
            throw new IllegalArgumentException("maxUnknownSubjects must not be negative, was " + maxUnknownSubjects);
        }
        if (maxRecordBytes < 1024 || maxRecordBytes > LARGEST_RECORD) {
            throw new IllegalArgumentException(
                    "maxRecordBytes must be 1024 to " + LARGEST_RECORD + ", was " + maxRecordBytes);
        }
    }

    /** With {@code duplicateWindow} event ids, and the other limits as they are where nothing else is said. */
    public Settings(
            String runId,
            int partitions,
            boolean acceptUnknown,
            Duration futureBound,
            Duration retention,
            int duplicateWindow,
            int maxRecordBytes) {
        this(
                runId,
                partitions,
                acceptUnknown,
                futureBound,
                retention,
                Limits.DEFAULT.withDuplicateWindow(duplicateWindow),
                UNKNOWN_SUBJECTS,
                maxRecordBytes,
                false,
                false);
    }

    /** The same in another run. */
    Settings of(String run) {
        return with(run, alertsJson, panorama);
    }

    /** With the alerts written once more as JSON, or not. */
    public Settings withAlertsJson(boolean written) {
        return with(runId, written, panorama);
    }

    /** With own risks told to the propagation, or not. */
    public Settings withPanorama(boolean told) {
        return with(runId, alertsJson, told);
    }

    private Settings with(String run, boolean json, boolean told) {
        return new Settings(
                run,
                partitions,
                acceptUnknown,
                futureBound,
                retention,
                limits,
                maxUnknownSubjects,
                maxRecordBytes,
                json,
                told);
    }

    public static Settings live(int partitions) {
        return new Settings("", partitions, true, Duration.ofHours(1), Duration.ofDays(30), 64, DEFAULT_RECORD);
    }

    /** A replay accepts events as the log has them: no bound on age, since its ticks start with its first event. */
    public static Settings replay(String runId, int partitions) {
        return new Settings(runId, partitions, true, Duration.ofDays(3660), Duration.ofDays(36600), 64, DEFAULT_RECORD);
    }
}
