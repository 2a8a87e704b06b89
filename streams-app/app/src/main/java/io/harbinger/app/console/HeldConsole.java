package io.harbinger.app.console;

import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.console.web.ConsoleServer;
import io.harbinger.app.lifecycle.AddressException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

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
        InetAddress here = InetAddress.getLoopbackAddress();
        try {
            return new HeldConsole(ConsoleServer.start(new InetSocketAddress(here, port), null, model));
        } catch (IOException taken) {
            try {
                return new HeldConsole(ConsoleServer.start(new InetSocketAddress(here, 0), null, model));
            } catch (IOException e) {
                throw new AddressException("cannot serve the console on this machine: " + e.getMessage(), e);
            }
        }
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
