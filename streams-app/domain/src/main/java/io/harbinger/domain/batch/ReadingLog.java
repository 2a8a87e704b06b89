package io.harbinger.domain.batch;

/** Takes the readings that are buffered, so that they can be {@linkplain PendingReadings#replay buffered again}. */
public interface ReadingLog {

    /**
     * Appends a reading; what it is made of is that of a {@link LoggedReading}.
     *
     * @param key of its subject
     */
    void append(String key, long sequence, Signal signal, long fingerprint, long time, double value);
}
