package io.harbinger.bench;

/** A variant did its work wrong, so no figure of it counts; the message is one line. */
final class GateFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateFailed(Variant variant, String what, Object expected, Object found) {
        super(variant.title() + ": wrong " + what + ": expected " + expected + ", found " + found);
    }
}
