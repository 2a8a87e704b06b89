package io.harbinger.wire.registry;

/** The registry answered and refused: a schema that is incompatible or not registered, or a wrong address. */
public final class RegistryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryRefusedException(String message) {
        super(message);
    }
}
