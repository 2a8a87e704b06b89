package io.harbinger.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client trusts, and the certificate by which it is known. Files are read when a client is made.
 *
 * @param truststore certificates that are trusted in place of the JDK's: PEM, PKCS12 or JKS; null for the JDK's
 * @param truststorePassword of a PKCS12 or JKS file; empty where it has none
 * @param keystore the client's own key and certificate, PKCS12 or JKS; null where the service asks for none
 * @param keystorePassword of that file and of its key
 */
public record Tls(
        @Nullable Path truststore,
        String truststorePassword,
        @Nullable Path keystore,
        String keystorePassword) {

    /** What the JDK trusts, and no certificate of one's own. */
    public static final Tls DEFAULT = new Tls(null, "", null, "");

    @Override
    public String toString() {
        return "Tls[truststore=" + truststore + ", keystore=" + keystore + "]";
    }
}
