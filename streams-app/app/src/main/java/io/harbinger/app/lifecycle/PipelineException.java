package io.harbinger.app.lifecycle;

import io.harbinger.app.failure.ExpectedException;
import org.jspecify.annotations.Nullable;

/** The streams application failed, or did not start in time. */
public final class PipelineException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public PipelineException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
