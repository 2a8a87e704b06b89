package io.harbinger.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes the JDK's TLS context from files. */
final class TlsContext {

    /** More than any trust store of certificate authorities; a file of another kind is not read into memory. */
    private static final long MOST_BYTES = 16 << 20;

    private TlsContext() {}

    /**
     * The context of settings.
     *
     * @throws HttpServiceException where a file cannot be used; the message names it
     */
    static SSLContext of(Tls tls) {
        KeyManager @Nullable [] keys = tls.keystore() == null
                ? null
                : use(tls.keystore(), "key store (PKCS12 or JKS)", file -> keys(file, tls.keystorePassword()));
        TrustManager @Nullable [] trusted = tls.truststore() == null
                ? null
                : use(
                        tls.truststore(),
                        "trust store (PEM, PKCS12 or JKS)",
                        file -> trusted(file, tls.truststorePassword()));
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trusted, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new HttpServiceException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    private interface Reading<T> {
        T of(Path file) throws IOException, GeneralSecurityException;
    }

    private static <T> T use(Path file, String kind, Reading<T> reading) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no such file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it has more than " + MOST_BYTES + " bytes");
            }
            return reading.of(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new HttpServiceException(file + ": cannot be used as a " + kind + ": " + e.getMessage(), e);
        }
    }

    private static KeyManager[] keys(Path file, String password) throws IOException, GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(file.toFile(), password.toCharArray()), password.toCharArray());
        return factory.getKeyManagers();
    }

    private static TrustManager[] trusted(Path file, String password) throws IOException, GeneralSecurityException {
        byte[] content = Files.readAllBytes(file);
        boolean pem = new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----");
        KeyStore store = pem ? certificates(content) : KeyStore.getInstance(file.toFile(), password.toCharArray());
        if (store.size() == 0) {
            throw new IOException("it has no certificate");
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore certificates(byte[] pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate one :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem))) {
            store.setCertificateEntry("trusted-" + store.size(), one);
        }
        return store;
    }
}
