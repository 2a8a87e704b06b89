package io.harbinger.wire.registry;

/** The registry answered, and it will not: a schema that is incompatible or not registered, or a wrong address. */
public final class RegistryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryRefused(String message) {
        super(message);
    }
}
