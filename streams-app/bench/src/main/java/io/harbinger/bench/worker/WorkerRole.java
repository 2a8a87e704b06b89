package io.harbinger.bench.worker;

import java.time.InstantSource;
import java.util.ServiceLoader;

/**
 * A variant whose code is no part of this program: found by {@link ServiceLoader} on the class path of its child
 * process.
 */
public interface WorkerRole {

    /** The role in {@link WorkerOptions} that it is for. */
    String name();

    /**
     * Does its work over the log that the options name, and reports what it used and found.
     *
     * @param clock what time it is
     */
    void run(WorkerOptions options, WorkerOutput output, InstantSource clock) throws InterruptedException;

    /**
     * The one of a name.
     *
     * @throws IllegalArgumentException where none has it
     */
    static WorkerRole named(String name) {
        return ServiceLoader.load(WorkerRole.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown role '" + name + "'"));
    }
}
