package io.harbinger.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to one receiver, each message over a connection of its own. The JDK's own client resolves a name by itself, so
 * an address that was checked before need not be the one it connects to. This one resolves, checks, and connects to the
 * very address that it checked. It follows no redirect, and goes through no proxy. Serves several threads.
 */
public final class WebhookClient implements AutoCloseable {

    private static final int LARGEST_HEAD = 16 << 10;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws IOException;
    }

    private final WebhookTarget target;
    private final Duration connectWithin;
    private final Duration answerWithin;
    private final SSLSocketFactory tls;
    private final Resolver resolver;
    private final ScheduledThreadPoolExecutor timer;

    /**
     * A client of a receiver.
     *
     * @param connectWithin for each address that is tried
     * @param answerWithin for all of one post, after the connection is made
     * @throws HttpServiceException where a file of its TLS settings cannot be used
     */
    public WebhookClient(WebhookTarget target, Duration connectWithin, Duration answerWithin) {
        this(target, connectWithin, answerWithin, InetAddress::getAllByName);
    }

    WebhookClient(WebhookTarget target, Duration connectWithin, Duration answerWithin, Resolver resolver) {
        this.target = target;
        this.connectWithin = connectWithin;
        this.answerWithin = answerWithin;
        this.resolver = resolver;
        this.tls = target.tls().equals(Tls.DEFAULT)
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : TlsContext.of(target.tls()).getSocketFactory();
        this.timer = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "webhook-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Posts a signed message, in JSON.
     *
     * @param id of the message, visible ASCII characters without a dot; the same for every attempt
     * @param attemptAt by the wall clock
     * @throws WebhookUnreachableException where no connection came about, which concerns every message
     * @throws IOException where there was one, and no answer in time
     */
    public WebhookAnswer post(String id, byte[] body, Instant attemptAt) throws IOException {
        String head = head(id, body, attemptAt.getEpochSecond());
        try (Socket connection = connect()) {
            var late = new AtomicBoolean();
            ScheduledFuture<?> end = timer.schedule(
                    () -> {
                        late.set(true);
                        closeQuietly(connection);
                    },
                    answerWithin.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return exchange(secured(connection), head, body);
            } catch (IOException e) {
                throw late.get() ? tooLate(e) : e;
            } finally {
                end.cancel(false);
            }
        }
    }

    /**
     * Refuses a receiver with none but private addresses, as far as they are known now: better at once than with the
     * first alert. A host without an address may have one later.
     *
     * @throws HttpServiceException where no address may be used
     */
    public void checkAddress() {
        try {
            List<InetAddress> unused = addresses();
        } catch (WebhookUnreachableException e) {
            throw new HttpServiceException(
                    e.getMessage() + " (--webhook-allow-private, or allowPrivate: true in webhooks of --config)", e);
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private IOException tooLate(IOException cause) {
        var failure = new InterruptedIOException("no answer within " + answerWithin.toMillis() / 1000.0 + " s");
        failure.initCause(cause);
        return failure;
    }

    private Socket connect() throws WebhookUnreachableException {
        try {
            IOException failure = null;
            for (InetAddress address : addresses()) {
                Socket socket = SocketFactory.getDefault().createSocket();
                try {
                    socket.connect(new InetSocketAddress(address, target.port()), (int) connectWithin.toMillis());
                    return socket;
                } catch (IOException e) {
                    closeQuietly(socket);
                    failure = e;
                }
            }
            throw failure == null ? new IOException("has no address") : failure;
        } catch (WebhookUnreachableException e) {
            throw e;
        } catch (IOException e) {
            throw new WebhookUnreachableException(target + ": " + e, e);
        }
    }

    private List<InetAddress> addresses() throws IOException {
        List<InetAddress> allowed = new ArrayList<>();
        InetAddress[] found = resolver.resolve(target.host());
        for (InetAddress address : found) {
            if (target.allowPrivate() || PublicAddress.is(address)) {
                allowed.add(address);
            }
        }
        if (allowed.isEmpty() && found.length > 0) {
            throw new WebhookUnreachableException(target + ": " + found[0].getHostAddress()
                    + " is not an address of the internet, and private ones are not allowed");
        }
        return allowed;
    }

    private Socket secured(Socket connection) throws IOException {
        if (!target.isEncrypted()) {
            return connection;
        }
        var socket = (SSLSocket) tls.createSocket(connection, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private WebhookAnswer exchange(Socket socket, String head, byte[] body) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        return new AnswerReader(new BufferedInputStream(socket.getInputStream()), LARGEST_HEAD).read();
    }

    private String head(String id, byte[] body, long timestamp) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", target.url().getRawAuthority());
        headers.put("User-Agent", "Harbinger");
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put(
                "webhook-signature",
                target.secrets().stream()
                        .map(secret -> secret.sign(id, timestamp, body))
                        .collect(Collectors.joining(" ")));
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put("Connection", "close");
        var head = new StringBuilder("POST ").append(pathAndQuery()).append(" HTTP/1.1\r\n");
        headers.forEach((name, value) ->
                head.append(name).append(": ").append(oneLine(value)).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private String pathAndQuery() {
        String path = target.url().getRawPath();
        String query = target.url().getRawQuery();
        String begin = path == null || path.isEmpty() ? "/" : path;
        return query == null ? begin : begin + "?" + query;
    }

    /** A line end in a value would begin a header of its own. */
    private static String oneLine(String value) {
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("the value of a header must be visible ASCII characters");
        }
        return value;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed to have done with it.
            return;
        }
    }
}
