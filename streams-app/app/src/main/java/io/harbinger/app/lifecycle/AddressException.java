package io.harbinger.app.lifecycle;

import io.harbinger.app.failure.ExpectedException;
import org.jspecify.annotations.Nullable;

/** The address for metrics and health cannot be used. */
public final class AddressException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public AddressException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
