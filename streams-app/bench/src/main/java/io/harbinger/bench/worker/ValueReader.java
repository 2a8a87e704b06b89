package io.harbinger.bench.worker;

/** What a bare consumer does with the value of each reading. */
interface ValueReader {

    /** Reads one value and returns what it adds to the checksum. */
    long read(byte[] value);
}
