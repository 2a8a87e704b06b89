package io.harbinger.wire;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;

/** Carries a rejection from deep inside a reader to the codec, which returns it; never leaves this package. */
final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /** Without a stack trace: a flood of bad records must not cost more than good ones. */
    RejectedException(Reason reason, String field, String value, String detail) {
        super(detail, null, false, false);
        this.rejection = new Rejection(reason, field, value, detail);
    }

    Rejection rejection() {
        return rejection;
    }
}
