package io.harbinger.app.lifecycle;

import io.harbinger.app.observe.Health;
import io.harbinger.app.observe.HttpEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** Serves metrics and health of a process on an address that a user chose. */
public final class Pages {

    private Pages() {}

    /**
     * Starts serving.
     *
     * @throws AddressException when the address cannot be used
     */
    public static HttpEndpoint serve(InetSocketAddress address, Supplier<String> metrics, Health health) {
        try {
            return HttpEndpoint.start(address, metrics, health);
        } catch (IOException e) {
            throw new AddressException(
                    "cannot serve metrics and health on " + address.getHostString() + ":" + address.getPort() + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
