package io.harbinger.bench.worker;

import io.harbinger.bench.process.ChildJvm;
import java.io.PrintStream;

/** Writes results to the parent process, line by line; safe for several threads. */
public final class WorkerOutput {

    private final PrintStream out;

    WorkerOutput(PrintStream out) {
        this.out = out;
    }

    public synchronized void report(String key, Object value) {
        out.println(key + "=" + value);
        out.flush();
    }

    void progress(long done) {
        report(ChildJvm.PROGRESS, done);
    }
}
