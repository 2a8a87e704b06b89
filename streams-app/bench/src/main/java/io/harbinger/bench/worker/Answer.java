package io.harbinger.bench.worker;

import io.harbinger.bench.process.ChildJvm;
import java.io.PrintStream;

/** Says results to the parent, line by line; safe for several threads. */
final class Answer {

    private final PrintStream out;

    Answer(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String key, Object value) {
        out.println(key + "=" + value);
        out.flush();
    }

    void progress(long done) {
        say(ChildJvm.PROGRESS, done);
    }
}
