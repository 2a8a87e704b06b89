package io.harbinger.bench;

import io.harbinger.app.failure.ExpectedException;
import org.jspecify.annotations.Nullable;

/** A process of the benchmark ended badly, or a variant did its work wrong. */
final class BenchException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public BenchException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
