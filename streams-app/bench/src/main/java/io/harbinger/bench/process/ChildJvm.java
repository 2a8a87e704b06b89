package io.harbinger.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Another JVM of this same program. It writes {@code key=value} lines to its standard output, writes its log to a file,
 * and ends when its standard input does, so that it never outlives this process.
 */
public final class ChildJvm implements AutoCloseable {

    /** The key of progress lines, which are not results. */
    public static final String PROGRESS = "progress";

    /** How the program's error lines begin. */
    private static final String ERROR = "harbinger:";

    private static final long TIMEOUT_SECONDS = 15;

    private final String name;
    private final Process process;
    private final BufferedReader output;
    private final Path log;
    private final ShutdownHook hook;

    private ChildJvm(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.hook = new ShutdownHook(process::destroyForcibly);
    }

    /**
     * Starts one.
     *
     * @param name for messages
     * @param jvmOptions on top of what this JVM was started with
     * @param log is written over
     */
    public static ChildJvm start(String name, List<String> jvmOptions, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JvmOptions.inherited());
        command.addAll(jvmOptions);
        command.add(JvmOptions.MAIN);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            return new ChildJvm(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a JVM for " + name, e);
        }
    }

    /** Reads its output until it has reported {@code key}, and returns the value. */
    public String await(String key) {
        return await(key, progress -> {});
    }

    /** The same; takes the progress reported until then. */
    public String await(String key, LongConsumer progress) {
        String value = read(key, progress).get(key);
        if (value == null) {
            throw failed();
        }
        return value;
    }

    /** Reads until it ends with exit code 0, and returns all its results. */
    public Map<String, String> finish(LongConsumer progress) throws InterruptedException {
        Map<String, String> results = read(null, progress);
        process.waitFor();
        if (process.exitValue() != 0) {
            throw failed();
        }
        return results;
    }

    /** Requests its orderly end; {@link #finish} then returns its last results. */
    public void requestStop() {
        try {
            process.getOutputStream().write('.');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("lost " + name, e);
        }
    }

    /** Reads its output until it reports a progress of at least {@code least}. */
    public void awaitProgress(long least) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(PROGRESS + "=") && Long.parseLong(line.substring(PROGRESS.length() + 1)) >= least) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lost the output of " + name, e);
        }
        throw failed();
    }

    /** Processor time that it has used, nanoseconds. */
    public long cpuNanos() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** Kills it at once with SIGKILL: nothing is closed or committed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it: in order if it does within seconds, else by force. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (!Thread.currentThread().isInterrupted()) {
            hook.remove();
        }
    }

    private Map<String, String> read(@Nullable String until, LongConsumer progress) {
        Map<String, String> results = new TreeMap<>();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                int split = line.indexOf('=');
                if (split > 0 && line.startsWith(PROGRESS + "=")) {
                    progress.accept(Long.parseLong(line.substring(split + 1)));
                } else if (split > 0) {
                    results.put(line.substring(0, split), line.substring(split + 1));
                }
                if (until != null && results.containsKey(until)) {
                    return results;
                }
            }
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException("lost the output of " + name, e);
        }
    }

    private ChildFailed failed() {
        return new ChildFailed(name + " failed: " + lastError());
    }

    /** The error message that the program printed, or else its last line. */
    private String lastError() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.stream()
                    .filter(line -> line.startsWith(ERROR))
                    .reduce((first, second) -> second)
                    .map(line -> line.substring(ERROR.length()).strip())
                    .orElse(lines.isEmpty() ? "it ended without output" : lines.get(lines.size() - 1));
        } catch (IOException e) {
            return "its log " + log + " cannot be read";
        }
    }
}
