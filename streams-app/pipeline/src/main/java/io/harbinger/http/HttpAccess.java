package io.harbinger.http;

/** How a client gets to a service, wherever that is. */
public record HttpAccess(Credentials credentials, Tls tls) {

    /** Without credentials, trusting what the JDK trusts. */
    public static final HttpAccess OPEN = new HttpAccess(Credentials.NONE, Tls.DEFAULT);
}
