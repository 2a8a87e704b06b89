package io.harbinger.app.console.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.harbinger.app.console.FedModel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/** A model served on this machine, and a real Chromium that may open its page. */
record ServedPage(ConsoleServer server, Chromium browser) implements AutoCloseable {

    /**
     * Serves it.
     *
     * @param without what is not done where there is no Chromium: the reason to skip the test
     */
    static ServedPage of(FedModel fed, Path profile, String without) throws Exception {
        Optional<Path> program = Chromium.find();
        assumeTrue(program.isPresent(), "no chromium on the path: " + without);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new ServedPage(ConsoleServer.start(address, null, fed.model), Chromium.start(program.get(), profile));
    }

    /** Opens the page with a query. */
    void open(String query) {
        browser.open(server.url() + "?" + query);
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
