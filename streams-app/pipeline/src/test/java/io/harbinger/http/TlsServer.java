package io.harbinger.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** A server with a certificate of its own for 127.0.0.1, which asks for the client's where it is told to. */
public final class TlsServer implements AutoCloseable {

    /** Of every store that this makes. */
    public static final String PASSWORD = "change-it";

    private final HttpsServer server;
    private final Path directory;

    public TlsServer(Path directory, boolean asksForCertificate, HttpHandler handler) throws Exception {
        this.directory = directory;
        KeyStore own = newKey("server");
        KeyStore client = newKey("client");
        SSLContext context = context(own, client);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(asksForCertificate);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", handler);
        server.start();
    }

    public URI url() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The server's certificate as PEM. */
    public Path pem() throws IOException, GeneralSecurityException {
        byte[] certificate = KeyStore.getInstance(store("server").toFile(), PASSWORD.toCharArray())
                .getCertificate("server")
                .getEncoded();
        return Files.writeString(
                directory.resolve("ca.pem"),
                "A comment, as tools write them\n-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n");
    }

    /** PKCS12: {@code server} holds the server's certificate, {@code client} the client's key. */
    public Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private KeyStore newKey(String name) throws Exception {
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store(name).toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        return KeyStore.getInstance(store(name).toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext context(KeyStore own, KeyStore client) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        known.setCertificateEntry("client", client.getCertificate("client"));
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
