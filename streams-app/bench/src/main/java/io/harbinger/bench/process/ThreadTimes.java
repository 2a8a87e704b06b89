package io.harbinger.bench.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Processor time of this process's threads, by family: what a thread is for, whatever its number. */
final class ThreadTimes {

    /** Flink names the thread of a task after its operators, its number and its attempt. */
    private static final Pattern FLINK_TASK = Pattern.compile("\\(\\d+/\\d+\\)#\\d+$");

    private static final Path TASKS = Path.of("/proc/self/task");
    private static final long NANOS_PER_KERNEL_TICK = 10_000_000;

    private ThreadTimes() {}

    /** Nanoseconds by family, of threads that live now. */
    static Map<String, Long> now() {
        Map<String, Long> times = new TreeMap<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            long nanos = threads.getThreadCpuTime(id);
            if (info != null && nanos > 0) {
                times.merge(family(info.getThreadName()), nanos, Long::sum);
            }
        }
        addNative(times);
        return times;
    }

    /** The family of a Java thread. */
    static String family(String name) {
        if (name.contains("StreamThread")) {
            return name.contains("Global")
                    ? "global stream"
                    : name.startsWith("kafka-producer") ? "producer" : "stream";
        }
        if (name.startsWith("kafka-producer")) {
            return "producer";
        }
        if (name.startsWith("kafka-coordinator") || name.startsWith("kafka-admin")) {
            return "coordination";
        }
        if (name.startsWith("Source Data Fetcher")) {
            return "fetcher";
        }
        if (FLINK_TASK.matcher(name).find()) {
            return "task";
        }
        if (name.contains("StateUpdater")) {
            return "state updater";
        }
        return name.equals("main") ? "main" : "other Java";
    }

    /**
     * Where the kernel reports them (Linux): the threads of the JVM itself and of RocksDB, by their names' beginnings.
     */
    private static void addNative(Map<String, Long> times) {
        if (!Files.isDirectory(TASKS)) {
            return;
        }
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                addNative(task, times);
            }
        } catch (IOException e) {
            // A thread ended while it was looked at: the others count.
        }
    }

    private static void addNative(Path task, Map<String, Long> times) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            int nameEnds = stat.lastIndexOf(')');
            String family = nativeFamily(stat.substring(stat.indexOf('(') + 1, nameEnds));
            if (family != null) {
                String[] fields = stat.substring(nameEnds + 2).split(" ", -1);
                long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                times.merge(family, ticks * NANOS_PER_KERNEL_TICK, Long::sum);
            }
        } catch (IOException e) {
            // The thread has ended since.
        }
    }

    private static @Nullable String nativeFamily(String name) {
        if (name.startsWith("C1 ") || name.startsWith("C2 ") || name.startsWith("Sweeper")) {
            return "jit";
        }
        if (name.startsWith("GC ") || name.startsWith("G1 ") || name.startsWith("VM Thread")) {
            return "gc";
        }
        return name.startsWith("rocksdb") ? "rocksdb" : null;
    }
}
