package io.harbinger.bench.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources that this process used between two instants.
 *
 * @param events done in between
 * @param wallNanos time that went by
 * @param cpuNanos processor time of the whole process: its threads, compilers, collectors, native threads
 * @param familyNanos of it, by family of threads
 */
public record Usage(long events, long wallNanos, long cpuNanos, Map<String, Long> familyNanos) {

    public Usage {
        familyNanos = Map.copyOf(familyNanos);
    }

    /** Since the process began; {@code events} done by now. */
    public static Usage now(long events) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Usage(events, System.nanoTime(), system.getProcessCpuTime(), ThreadTimes.now());
    }

    /** Between an earlier reading and this one. */
    public Usage since(Usage earlier) {
        Map<String, Long> families = new TreeMap<>();
        familyNanos.forEach((family, nanos) -> {
            long spent = nanos - earlier.familyNanos.getOrDefault(family, 0L);
            if (spent > 0) {
                families.put(family, spent);
            }
        });
        return new Usage(events - earlier.events, wallNanos - earlier.wallNanos, cpuNanos - earlier.cpuNanos, families);
    }
}
