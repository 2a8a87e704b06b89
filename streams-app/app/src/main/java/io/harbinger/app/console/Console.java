package io.harbinger.app.console;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.console.feed.ConsoleFeed;
import io.harbinger.app.console.model.ConsoleLinks;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.console.web.ConsoleServer;
import io.harbinger.app.lifecycle.AddressException;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A console that is open: it reads the output topics of a deployment and serves what they say. */
public final class Console implements AutoCloseable {

    /** Where it listens if nobody says otherwise. */
    public static final int PORT = 9470;

    private final ConsoleFeed feed;
    private final ConsoleServer server;

    private Console(ConsoleFeed feed, ConsoleServer server) {
        this.feed = feed;
        this.server = server;
    }

    /**
     * Opens it.
     *
     * @param address port 0 takes a free one
     * @param token that readers must have; null for none, which only this machine may use
     * @param links where the page leads to
     * @param onFailure is called when reading the topics fails, see {@link #failure}
     * @throws AddressException when the address cannot be used
     * @throws org.apache.kafka.common.KafkaException when the cluster or a topic of alerts is not there
     */
    public static Console open(
            ClientSettings clients,
            Topics topics,
            WireFormat format,
            InetSocketAddress address,
            @Nullable String token,
            ConsoleLinks links,
            InstantSource clock,
            Runnable onFailure) {
        var model = new ReadModel(clock);
        model.links(links);
        ConsoleServer server = serve(address, token, model);
        try (var admin = TopicAdmin.connect(clients)) {
            admin.require(topics.alertsCurrent());
            admin.require(topics.alerts());
            var feed = ConsoleFeed.start(clients, topics, format, admin::sees, model, clock, onFailure);
            return new Console(feed, server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Opens something on a port, or on a free one where that is taken.
     *
     * @param open throws {@link AddressException} where it cannot use an address
     */
    public static <T> T onPort(InetAddress host, int port, Function<InetSocketAddress, T> open) {
        try {
            return open.apply(new InetSocketAddress(host, port));
        } catch (AddressException taken) {
            return open.apply(new InetSocketAddress(host, 0));
        }
    }

    /** Where a browser finds it. */
    public String url() {
        return server.url();
    }

    /** What made reading fail; null where nothing has. */
    public @Nullable RuntimeException failure() {
        return feed.failure();
    }

    @Override
    public void close() {
        server.close();
        feed.close();
    }

    /** @throws AddressException when the address cannot be used */
    static ConsoleServer serve(InetSocketAddress address, @Nullable String token, ReadModel model) {
        try {
            return ConsoleServer.start(address, token, model);
        } catch (IOException e) {
            throw new AddressException(
                    "cannot serve the console on " + address.getHostString() + ":" + address.getPort() + ": "
                            + e.getMessage() + " (--port takes another, 0 a free one)",
                    e);
        }
    }
}
