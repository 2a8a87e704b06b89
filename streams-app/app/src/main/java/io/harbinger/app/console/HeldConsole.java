package io.harbinger.app.console;

import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.console.web.ConsoleServer;
import io.harbinger.app.lifecycle.AddressException;
import java.net.InetAddress;

/** A console of a model that somebody else fills, served to this machine alone. */
public final class HeldConsole implements AutoCloseable {

    private final ConsoleServer server;

    private HeldConsole(ConsoleServer server) {
        this.server = server;
    }

    /**
     * Opens it.
     *
     * @param port where it is taken, a free one is
     * @throws AddressException where no port can be used
     */
    public static HeldConsole open(int port, ReadModel model) {
        return Console.onPort(
                InetAddress.getLoopbackAddress(),
                port,
                address -> new HeldConsole(Console.serve(address, null, model)));
    }

    /** Where a browser finds it. */
    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
