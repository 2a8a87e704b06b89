package io.harbinger.bench.scenario;

import io.harbinger.app.failure.ExpectedException;

/** A variant gave wrong results, so none of its figures counts; the message is one line. */
public final class CorrectnessFailed extends ExpectedException {

    private static final long serialVersionUID = 1L;

    CorrectnessFailed(String who, String what, Object expected, Object found) {
        super(who + ": wrong " + what + ": expected " + expected + ", found " + found, null);
    }
}
